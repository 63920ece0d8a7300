import { fapiCase, parRequest } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testChallenge, testVerifier } from '../../../testing/tokens.ts';
import { verifierIsChallenge } from './verifier-is-challenge.ts';

testCheck(verifierIsChallenge, {
  accepts: {
    'the right pair': fapiCase,
  },
  rejects: {
    'the challenge again': [
      () => fapiCase({ parameters: { code_verifier: 'hu0mAmPq8n91vRqudsGmriiG7blJDJS0bsDeOmEt17M' } }),
      { certainty: 'strong', path: 'parameters.code_verifier' },
    ],
    'a verifier of that length, never hashed': [
      async () => fapiCase({ authorization_request: await parRequest({ code_challenge: testVerifier }) }),
      { certainty: 'strong', path: 'parameters.code_verifier' },
    ],
    'the two swapped': [
      async () =>
        fapiCase({
          parameters: { code_verifier: testChallenge },
          authorization_request: await parRequest({ code_challenge: testVerifier }),
        }),
      { certainty: 'proof', path: 'parameters.code_verifier' },
    ],
  },
  undecided: {
    'no authorization request': [() => fapiCase({ authorization_request: undefined }), 'cannot-tell'],
    'no verifier': [() => fapiCase({ parameters: { code_verifier: undefined } }), 'not-applicable'],
  },
});
