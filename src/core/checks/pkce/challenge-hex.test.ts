import { createHash } from 'node:crypto';
import { fapiCase, parRequest } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testVerifier } from '../../../testing/tokens.ts';
import { challengeHex } from './challenge-hex.ts';

testCheck(challengeHex, {
  accepts: {
    'the right pair': fapiCase,
  },
  rejects: {
    hexadecimal: [
      async () =>
        fapiCase({
          authorization_request: await parRequest({
            code_challenge: createHash('sha256').update(testVerifier).digest('hex'),
          }),
        }),
      { certainty: 'proof', path: 'parameters.code_verifier' },
    ],
    'base64url of hexadecimal': [
      async () =>
        fapiCase({
          authorization_request: await parRequest({
            code_challenge: Buffer.from(createHash('sha256').update(testVerifier).digest('hex')).toString(
              'base64url',
            ),
          }),
        }),
      { certainty: 'proof', path: 'parameters.code_verifier' },
    ],
  },
  undecided: {
    'an authorization request without challenge': [
      async () => fapiCase({ authorization_request: await parRequest({ code_challenge: undefined }) }),
      'not-applicable',
    ],
    'a hidden challenge': [
      async () => fapiCase({ authorization_request: await parRequest({ code_challenge: '***' }) }),
      'cannot-tell',
    ],
    'no authorization request': [() => fapiCase({ authorization_request: undefined }), 'cannot-tell'],
    'no verifier': [() => fapiCase({ parameters: { code_verifier: undefined } }), 'not-applicable'],
  },
});
