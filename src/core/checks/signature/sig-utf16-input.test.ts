import { fapiCase } from '../../../testing/cases.ts';
import { alteredAssertion } from '../../../testing/signatures.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { sigUtf16Input } from './sig-utf16-input.ts';

testCheck(sigUtf16Input, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'UTF-16': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await alteredAssertion({
              input: (text) => new Uint8Array(Buffer.from(text, 'utf16le')),
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
