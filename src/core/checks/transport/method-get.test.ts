import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { methodGet } from './method-get.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';
const wrong = { certainty: 'proof', path: 'method', found: 'GET', expected: 'POST' } as const;

testCheck(methodGet, {
  accepts: {
    POST: fapiCase,
    'curl -d': () => fapiCase({ request: `curl ${url} -d a=1` }),
    'a post in lower case in JavaScript, which fetch writes in capitals': () =>
      fapiCase({ request: `fetch("${url}", { method: "post", body: new URLSearchParams({ code: "x" }) })` }),
  },
  rejects: {
    'curl -G': [() => fapiCase({ request: `curl -G ${url} -d grant_type=x` }), wrong],
    'curl -X GET': [() => fapiCase({ request: `curl -X GET ${url} -d grant_type=x` }), wrong],
    'curl without data': [() => fapiCase({ request: `curl ${url}` }), wrong],
    'a raw GET': [
      () => fapiCase({ request: 'GET /fapi/token?code=x HTTP/1.1\r\nHost: stg-id.singpass.gov.sg\r\n\r\n' }),
      wrong,
    ],
    'a post in lower case in a command, which curl sends as it stands': [
      () => fapiCase({ request: `curl -X post ${url} -d a=1` }),
      { certainty: 'strong', path: 'method', found: 'post', expected: 'POST' },
    ],
    PUT: [
      () => fapiCase({ request: `curl -X PUT ${url} -d a=1` }),
      { certainty: 'proof', path: 'method', found: 'PUT' },
    ],
  },
  undecided: {
    'a body alone': [() => fapiCase({ request: 'grant_type=x&code=y' }), 'not-applicable'],
    'parameters alone': [{ parameters: { code: 'x' } }, 'not-applicable'],
    'no request': [{}, 'cannot-tell'],
  },
});
