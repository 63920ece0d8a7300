import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { smartPunctuation } from './smart-punctuation.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';

testCheck(smartPunctuation, {
  accepts: {
    'a healthy request': fapiCase,
    'an ellipsis, which stands for a hidden value': () => fapiCase({ parameters: { code: 'abc\u2026' } }),
  },
  rejects: {
    'a dash in place of two hyphens': [
      () => fapiCase({ request: `curl ${url} –data 'grant_type=x&code=y'` }),
      { certainty: 'strong', found: '–data' },
    ],
    'curly quotes around all arguments': [
      () => fapiCase({ request: `curl -X POST ‘${url}’ -H ‘DPoP: x’ -d ‘grant_type=x&code=y’` }),
      { certainty: 'strong', found: `‘${url}’` },
    ],
    'a dash in the assertion': [
      () => fapiCase({ parameters: { client_assertion: 'eyJhbGciOiJFUzI1NiJ9.eyJh\u2013.x' } }),
      { certainty: 'proof', path: 'parameters.client_assertion' },
    ],
    'a dash in the URN': [
      () =>
        fapiCase({ parameters: { client_assertion_type: 'urn:ietf:params:oauth:client\u2014assertion' } }),
      { certainty: 'proof', path: 'parameters.client_assertion_type' },
    ],
    'a dash in the URN that is not encoded': [
      () => fapiCase({ request: `curl ${url} -d 'grant_type=x' -d 'client_assertion_type=urn:ietf–params'` }),
      { certainty: 'strong', path: 'parameters.client_assertion_type' },
    ],
    'curly quotes around an argument': [
      () => fapiCase({ request: `curl ${url} -d \u201Cgrant_type=x\u201D -d code=y` }),
      { certainty: 'strong' },
    ],
    'a curly quote in front of a name alone': [
      () => fapiCase({ request: `curl ${url} -d '\u201Cgrant_type=x&code=y'` }),
      { certainty: 'strong', expected: 'grant_type' },
    ],
  },
  undecided: { 'no request': [{}, 'cannot-tell'] },
});
