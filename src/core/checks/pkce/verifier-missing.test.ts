import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { verifierMissing } from './verifier-missing.ts';

testCheck(verifierMissing, {
  accepts: {
    'a verifier': fapiCase,
    'an empty one': () => fapiCase({ parameters: { code_verifier: '' } }),
  },
  rejects: {
    'none under FAPI 2.0': [
      () => fapiCase({ parameters: { code_verifier: undefined } }),
      { certainty: 'proof', path: 'parameters.code_verifier' },
    ],
    'none though a challenge was sent': [
      () => legacyCase({ parameters: { code_verifier: undefined } }),
      { certainty: 'proof' },
    ],
    'none under the old profile': [
      () => legacyCase({ parameters: { code_verifier: undefined }, authorization_request: undefined }),
      { certainty: 'strong' },
    ],
  },
  undecided: {
    'another grant, which has no verifier': [
      () =>
        legacyCase({
          parameters: { grant_type: 'urn:openid:params:grant-type:ciba', code_verifier: undefined },
        }),
      'not-applicable',
    ],
    'no request': [{}, 'cannot-tell'],
    'a form still being filled in': [
      { parameters: { code: 'x' }, parameters_complete: false },
      'cannot-tell',
    ],
    'a name with a byte order mark in front, which is another fault': [
      () => fapiCase({ request: '%EF%BB%BFcode_verifier=x&code=y&grant_type=authorization_code' }),
      'not-applicable',
    ],
    'a body that the shell cut off': [
      () => fapiCase({ request: 'curl https://x.example/token -d grant_type=x&code_verifier=y' }),
      'not-applicable',
    ],
    'a body without parameters': [
      () => fapiCase({ request: 'curl https://x.example/token --json {}' }),
      'not-applicable',
    ],
  },
});
