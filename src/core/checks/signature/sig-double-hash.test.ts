import { fapiCase } from '../../../testing/cases.ts';
import { alteredAssertion } from '../../../testing/signatures.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { sigDoubleHash } from './sig-double-hash.ts';

testCheck(sigDoubleHash, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'the digest as message': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await alteredAssertion({
              input: async (text) =>
                new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))),
            }),
          },
        }),
      { certainty: 'proof', path: 'signature' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'no key set': [() => fapiCase({ jwks: undefined }), 'cannot-tell'],
  },
});
