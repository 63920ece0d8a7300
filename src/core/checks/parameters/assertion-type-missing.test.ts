import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { assertionTypeMissing } from './assertion-type-missing.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';
const grant = '-d grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer -d assertion=eyJ.e30.AAAA';
const missing = { certainty: 'proof', path: 'parameters.client_assertion_type' } as const;

testCheck(assertionTypeMissing, {
  accepts: {
    'a healthy request': fapiCase,
    'a wrong value': () => fapiCase({ parameters: { client_assertion_type: 'x' } }),
  },
  rejects: {
    'a body without it': [() => fapiCase({ parameters: { client_assertion_type: undefined } }), missing],
    'a list of parameters without it': [{ profile: 'singpass-fapi', parameters: { other: 'x' } }, missing],
    'a client assertion beside one that is the grant itself': [
      { request: `curl https://as.example/token ${grant} -d client_assertion=eyJ.e30.BBBB` },
      missing,
    ],
    'a body pasted alone': [
      () => fapiCase({ request: 'nonce=x&scope=openid&grant_type=authorization_code' }),
      { certainty: 'strong', path: 'parameters.client_assertion_type' },
    ],
  },
  undecided: {
    'an assertion that is the grant itself': [
      { request: `curl https://as.example/token ${grant}` },
      'not-applicable',
    ],
    'an empty value, which is another fault': [
      () => fapiCase({ parameters: { client_assertion_type: '' } }),
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
