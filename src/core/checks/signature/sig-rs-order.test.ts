import { fapiCase } from '../../../testing/cases.ts';
import { alteredAssertion } from '../../../testing/signatures.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { sigRsOrder } from './sig-rs-order.ts';

testCheck(sigRsOrder, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    swapped: [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await alteredAssertion({
              form: (raw) => Uint8Array.from([...raw.slice(32), ...raw.slice(0, 32)]),
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
