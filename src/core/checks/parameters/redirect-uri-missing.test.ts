import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { redirectUriMissing } from './redirect-uri-missing.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';
const missing = { certainty: 'proof', path: 'parameters.redirect_uri' } as const;

testCheck(redirectUriMissing, {
  accepts: {
    'a healthy request': fapiCase,
    'a wrong value': () => fapiCase({ parameters: { redirect_uri: 'x' } }),
  },
  rejects: {
    'a body without it': [() => fapiCase({ parameters: { redirect_uri: undefined } }), missing],
    'a list of parameters without it': [{ profile: 'singpass-fapi', parameters: { other: 'x' } }, missing],
    'a body pasted alone': [
      () => fapiCase({ request: 'nonce=x&scope=openid&grant_type=authorization_code' }),
      { certainty: 'strong', path: 'parameters.redirect_uri' },
    ],
  },
  undecided: {
    'an empty value, which is another fault': [
      () => fapiCase({ parameters: { redirect_uri: '' } }),
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
