import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { ctFormJsonBody } from './ct-form-json-body.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';
const json = '{"grant_type":"authorization_code","code":"x"}';

testCheck(ctFormJsonBody, {
  accepts: {
    'a form body': fapiCase,
    'JSON that is declared as JSON': () => fapiCase({ request: `curl ${url} --json '${json}'` }),
    'a value that holds a brace': () => fapiCase({ request: `curl ${url} -d 'state={x}&code=y'` }),
  },
  rejects: {
    'JSON under the form header of curl -d': [
      () => fapiCase({ request: `curl ${url} -d '${json}'` }),
      { certainty: 'proof', path: 'body', found: /^\{"grant_type"/ },
    ],
    'JSON in a raw request': [
      () =>
        fapiCase({
          request: `POST /fapi/token HTTP/1.1\r\nHost: stg-id.singpass.gov.sg\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n${json}`,
        }),
      { certainty: 'proof', path: 'body' },
    ],
    'JSON pasted alone': [() => fapiCase({ request: json }), { certainty: 'strong', path: 'body' }],
  },
  undecided: {
    'parameters alone': [{ parameters: { code: '{"a":1}' } }, 'not-applicable'],
    'no request': [{}, 'cannot-tell'],
  },
});
