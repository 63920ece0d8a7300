import { fapiCase, parRequest } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testVerifier } from '../../../testing/tokens.ts';
import { challengePlain } from './challenge-plain.ts';

testCheck(challengePlain, {
  accepts: {
    'the right pair': fapiCase,
  },
  rejects: {
    'a long verifier unhashed': [
      async () =>
        fapiCase({
          parameters: { code_verifier: testVerifier + testVerifier },
          authorization_request: await parRequest({ code_challenge: testVerifier + testVerifier }),
        }),
      { certainty: 'proof', path: 'parameters.code_verifier' },
    ],
  },
  undecided: {
    'no authorization request': [() => fapiCase({ authorization_request: undefined }), 'cannot-tell'],
    'no verifier': [() => fapiCase({ parameters: { code_verifier: undefined } }), 'not-applicable'],
  },
});
