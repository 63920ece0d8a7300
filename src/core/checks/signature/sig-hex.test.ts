import { fapiCase } from '../../../testing/cases.ts';
import { alteredAssertion } from '../../../testing/signatures.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { sigHex } from './sig-hex.ts';

testCheck(sigHex, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'hexadecimal digits': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await alteredAssertion({
              form: (raw) => Buffer.from(Buffer.from(raw).toString('hex')),
            }),
          },
        }),
      { certainty: 'proof', path: 'signature' },
    ],
    'without a key set': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await alteredAssertion({
              form: (raw) => Buffer.from(Buffer.from(raw).toString('hex')),
            }),
          },
          jwks: undefined,
        }),
      { certainty: 'proof', path: 'signature' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'no key set': [() => fapiCase({ jwks: undefined }), 'cannot-tell'],
  },
});
