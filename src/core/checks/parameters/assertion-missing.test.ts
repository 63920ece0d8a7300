import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { assertionMissing } from './assertion-missing.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';
const missing = { certainty: 'proof', path: 'parameters.client_assertion' } as const;

testCheck(assertionMissing, {
  accepts: {
    'a healthy request': fapiCase,
    'a wrong value': () => fapiCase({ parameters: { client_assertion: 'x' } }),
  },
  rejects: {
    'a body without it': [() => fapiCase({ parameters: { client_assertion: undefined } }), missing],
    'a list of parameters without it': [{ profile: 'singpass-fapi', parameters: { other: 'x' } }, missing],
    'a body pasted alone': [
      () => fapiCase({ request: 'nonce=x&scope=openid&grant_type=authorization_code' }),
      { certainty: 'strong', path: 'parameters.client_assertion' },
    ],
  },
  undecided: {
    'an assertion that is the grant itself, and needs no client beside it': [
      () =>
        fapiCase({
          profile: 'rfc7523',
          request: `curl ${url} -d grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer -d assertion=eyJ.e30.AAAA`,
        }),
      'not-applicable',
    ],
    'an empty value, which is another fault': [
      () => fapiCase({ parameters: { client_assertion: '' } }),
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
