import { createHash } from 'node:crypto';
import { fapiCase, parRequest } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testVerifier } from '../../../testing/tokens.ts';
import { challengeStdBase64 } from './challenge-std-base64.ts';

testCheck(challengeStdBase64, {
  accepts: {
    'the right pair': fapiCase,
  },
  rejects: {
    'standard base64': [
      async () =>
        fapiCase({
          authorization_request: await parRequest({
            code_challenge: createHash('sha256').update(testVerifier).digest('base64'),
          }),
        }),
      { certainty: 'proof', path: 'parameters.code_verifier' },
    ],
  },
  undecided: {
    'no authorization request': [() => fapiCase({ authorization_request: undefined }), 'cannot-tell'],
    'no verifier': [() => fapiCase({ parameters: { code_verifier: undefined } }), 'not-applicable'],
  },
});
