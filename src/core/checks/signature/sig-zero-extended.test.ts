import { fapiCase } from '../../../testing/cases.ts';
import { alteredAssertion } from '../../../testing/signatures.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { sigZeroExtended } from './sig-zero-extended.ts';

testCheck(sigZeroExtended, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    '96 bytes': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await alteredAssertion({
              form: (raw) =>
                Uint8Array.from([
                  ...Array(16).fill(0),
                  ...raw.slice(0, 32),
                  ...Array(16).fill(0),
                  ...raw.slice(32),
                ]),
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
