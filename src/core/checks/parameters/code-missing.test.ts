import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { codeMissing } from './code-missing.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';
const missing = { certainty: 'proof', path: 'parameters.code' } as const;

testCheck(codeMissing, {
  accepts: { 'a healthy request': fapiCase, 'a wrong value': () => fapiCase({ parameters: { code: 'x' } }) },
  rejects: {
    'a body without it': [() => fapiCase({ parameters: { code: undefined } }), missing],
    'a list of parameters without it': [{ profile: 'singpass-fapi', parameters: { other: 'x' } }, missing],
    'a verifier without it, where any grant may be meant': [
      { profile: 'rfc7523', parameters: { code_verifier: 'x', client_assertion: 'x' } },
      missing,
    ],
    'a body pasted alone': [
      () => fapiCase({ request: 'nonce=x&scope=openid&grant_type=authorization_code' }),
      { certainty: 'strong', path: 'parameters.code' },
    ],
  },
  undecided: {
    'an empty value, which is another fault': [
      () => fapiCase({ parameters: { code: '' } }),
      'not-applicable',
    ],
    'the auth_req_id of CIBA without grant_type': [
      { profile: 'singpass-legacy', parameters: { auth_req_id: 'x', client_assertion: 'x' } },
      'not-applicable',
    ],
    'nothing that tells the grant, where any may be meant': [
      { profile: 'rfc7523', parameters: { scope: 'system/*.read', client_assertion: 'x' } },
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
