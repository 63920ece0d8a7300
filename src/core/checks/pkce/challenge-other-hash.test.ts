import { createHash } from 'node:crypto';
import { fapiCase, parRequest } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testVerifier } from '../../../testing/tokens.ts';
import { challengeOtherHash } from './challenge-other-hash.ts';

testCheck(challengeOtherHash, {
  accepts: {
    'the right pair': fapiCase,
  },
  rejects: {
    'SHA-512': [
      async () =>
        fapiCase({
          authorization_request: await parRequest({
            code_challenge: createHash('sha512').update(testVerifier).digest('base64url'),
          }),
        }),
      { certainty: 'proof', path: 'parameters.code_verifier' },
    ],
    'SHA-1': [
      async () =>
        fapiCase({
          authorization_request: await parRequest({
            code_challenge: createHash('sha1').update(testVerifier).digest('base64url'),
          }),
        }),
      { certainty: 'proof', path: 'parameters.code_verifier' },
    ],
    'the digest hashed again': [
      async () =>
        fapiCase({
          authorization_request: await parRequest({
            code_challenge: createHash('sha256')
              .update(createHash('sha256').update(testVerifier).digest())
              .digest('base64url'),
          }),
        }),
      { certainty: 'proof', path: 'parameters.code_verifier' },
    ],
    'the verifier as UTF-16': [
      async () =>
        fapiCase({
          authorization_request: await parRequest({
            code_challenge: createHash('sha256')
              .update(Buffer.from(testVerifier, 'utf16le'))
              .digest('base64url'),
          }),
        }),
      { certainty: 'proof', path: 'parameters.code_verifier' },
    ],
    'the bytes that the verifier decodes to': [
      async () =>
        fapiCase({
          authorization_request: await parRequest({
            code_challenge: createHash('sha256')
              .update(Buffer.from(testVerifier, 'base64url'))
              .digest('base64url'),
          }),
        }),
      { certainty: 'proof', path: 'parameters.code_verifier' },
    ],
    'the verifier and a line break': [
      async () =>
        fapiCase({
          authorization_request: await parRequest({
            code_challenge: createHash('sha256').update(`${testVerifier}\n`).digest('base64url'),
          }),
        }),
      { certainty: 'proof', path: 'parameters.code_verifier' },
    ],
    'hashed twice, as text': [
      async () =>
        fapiCase({
          authorization_request: await parRequest({
            code_challenge: createHash('sha256')
              .update(createHash('sha256').update(testVerifier).digest('base64url'))
              .digest('base64url'),
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
