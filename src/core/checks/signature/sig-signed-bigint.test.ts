import { fapiCase } from '../../../testing/cases.ts';
import { alteredAssertion } from '../../../testing/signatures.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { sigSignedBigint } from './sig-signed-bigint.ts';

testCheck(sigSignedBigint, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'a zero in front of each': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await alteredAssertion({
              form: (raw) => Uint8Array.from([0, ...raw.slice(0, 32), 0, ...raw.slice(32)]),
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
