import { fapiCase, legacyCase, parRequest } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { challengeMethodMissing } from './challenge-method-missing.ts';

testCheck(challengeMethodMissing, {
  accepts: {
    S256: fapiCase,
    'none where plain is taken and no verifier tells': async () =>
      fapiCase({
        profile: 'rfc7523',
        request: 'grant_type=authorization_code&code=x',
        authorization_request: await parRequest({ code_challenge_method: undefined }),
      }),
  },
  rejects: {
    none: [
      async () => fapiCase({ authorization_request: await parRequest({ code_challenge_method: undefined }) }),
      { certainty: 'proof', path: 'parameters.code_challenge_method' },
    ],
    'none in the URL of a login, which is all of it': [
      () =>
        legacyCase({
          authorization_request:
            'https://stg-id.singpass.gov.sg/auth?response_type=code&client_id=x&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
        }),
      { certainty: 'proof', path: 'parameters.code_challenge_method', found: 'missing' },
    ],
    'none where plain is taken, though the challenge is the hash of the verifier': [
      async () =>
        fapiCase({
          profile: 'rfc7523',
          authorization_request: await parRequest({ code_challenge_method: undefined }),
        }),
      { certainty: 'strong', path: 'parameters.code_challenge_method', expected: 'S256' },
    ],
    's256 in lower case': [
      async () => fapiCase({ authorization_request: await parRequest({ code_challenge_method: 's256' }) }),
      { certainty: 'proof', expected: 'S256' },
    ],
  },
  undecided: {
    'no request': [{}, 'cannot-tell'],
    'one that is not shown': [
      async () =>
        fapiCase({ authorization_request: await parRequest({ code_challenge_method: '<the method>' }) }),
      'cannot-tell',
    ],
  },
});
