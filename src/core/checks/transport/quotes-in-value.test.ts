import { fapiCase } from '../../../testing/cases.ts';
import { corppassFapiCase } from '../../../testing/profile-cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { quotesInValue } from './quotes-in-value.ts';

testCheck(quotesInValue, {
  accepts: {
    'a healthy request': fapiCase,
    'a quotation mark inside': () => fapiCase({ parameters: { state: 'a"b' } }),
    'a literal of Python, which is another fault': () =>
      fapiCase({ parameters: { client_assertion: "b'eyJ'" } }),
  },
  rejects: {
    'double quotes': [
      () => fapiCase({ parameters: { grant_type: '"authorization_code"' } }),
      { certainty: 'proof', path: 'parameters.grant_type', expected: /^authorization_code$/ },
    ],
    'one single quote': [
      () => fapiCase({ parameters: { code: "'abc" } }),
      { certainty: 'proof', path: 'parameters.code', expected: 'abc' },
    ],
    'the client id in the assertion alone': [
      () => corppassFapiCase({ assertion: { claims: { iss: '"abc"', sub: '"abc"' } } }),
      { certainty: 'proof', path: 'claims.iss', expected: /^abc$/ },
    ],
    'the server in the assertion': [
      () => fapiCase({ assertion: { claims: { aud: "'https://stg-id.singpass.gov.sg/fapi'" } } }),
      { certainty: 'proof', path: 'claims.aud', expected: 'https://stg-id.singpass.gov.sg/fapi' },
    ],
    'a parameter of a form': [
      { parameters: { client_id: "'x'" } },
      { certainty: 'strong', path: 'parameters.client_id', expected: 'x' },
    ],
  },
  undecided: { 'no request': [{}, 'cannot-tell'] },
});
