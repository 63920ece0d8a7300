import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { grantTypeMissing } from './grant-type-missing.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';
const missing = { certainty: 'proof', path: 'parameters.grant_type' } as const;

testCheck(grantTypeMissing, {
  accepts: {
    'a healthy request': fapiCase,
    'a wrong value': () => fapiCase({ parameters: { grant_type: 'x' } }),
  },
  rejects: {
    'a body without it': [() => fapiCase({ parameters: { grant_type: undefined } }), missing],
    'a list of parameters without it': [{ profile: 'singpass-fapi', parameters: { other: 'x' } }, missing],
    'a body without it that has the auth_req_id of CIBA': [
      { profile: 'singpass-legacy', parameters: { auth_req_id: 'x', client_assertion: 'x' } },
      { ...missing, expected: /^urn:openid:params:grant-type:ciba$/ },
    ],
    'a refresh_token where only codes are taken': [
      { profile: 'singpass-fapi', parameters: { refresh_token: 'x', client_assertion: 'x' } },
      { ...missing, expected: /^authorization_code$/ },
    ],
    'a body pasted alone': [
      () => fapiCase({ request: 'nonce=x&scope=openid&code=x' }),
      { certainty: 'strong', path: 'parameters.grant_type' },
    ],
  },
  undecided: {
    'an empty value, which is another fault': [
      () => fapiCase({ parameters: { grant_type: '' } }),
      'not-applicable',
    ],
    'a body of JSON': [() => fapiCase({ request: `curl ${url} --json '{}'` }), 'not-applicable'],
    'a form that is being filled in': [
      { profile: 'singpass-legacy', parameters: { other: 'x' }, parameters_complete: false },
      'cannot-tell',
    ],
    'a body in a file': [() => fapiCase({ request: `curl ${url} -d @body.txt` }), 'cannot-tell'],
    'a piece of a body': [() => fapiCase({ request: 'nonce=abc' }), 'cannot-tell'],
    'no request': [{}, 'cannot-tell'],
  },
});
