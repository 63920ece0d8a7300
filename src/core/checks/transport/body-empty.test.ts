import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { bodyEmpty } from './body-empty.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';
const raw = (header: string) => `POST /fapi/token HTTP/1.1\r\nHost: stg-id.singpass.gov.sg\r\n${header}\r\n`;
const wrong = { certainty: 'proof', path: 'body' } as const;

testCheck(bodyEmpty, {
  accepts: {
    'a form body': fapiCase,
    'a body of JSON, which is another fault': () => fapiCase({ request: `curl ${url} --json '{}'` }),
  },
  rejects: {
    'curl -X POST alone': [() => fapiCase({ request: `curl -X POST ${url}` }), wrong],
    'a length of zero': [() => fapiCase({ request: raw('Content-Length: 0\r\n') }), wrong],
    'a raw request that ends with its headers': [
      () => fapiCase({ request: raw('') }),
      { certainty: 'strong', path: 'body' },
    ],
  },
  undecided: {
    'a body that was not pasted': [
      () => fapiCase({ request: raw('Content-Length: 900\r\n') }),
      'cannot-tell',
    ],
    'a body in a file': [() => fapiCase({ request: `curl ${url} -d @body.txt` }), 'cannot-tell'],
    'a GET': [() => fapiCase({ request: `curl ${url}` }), 'not-applicable'],
    'parameters in the URL': [() => fapiCase({ request: `curl -X POST '${url}?code=x'` }), 'not-applicable'],
    'a body alone': [() => fapiCase({ request: 'grant_type=x&code=y' }), 'not-applicable'],
    'the first line of a request alone': [
      { request: `POST https://stg-id.singpass.gov.sg/fapi/token` },
      'not-applicable',
    ],
    'no request': [{}, 'cannot-tell'],
  },
});
