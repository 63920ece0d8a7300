import { fapiCase } from '../../../testing/cases.ts';
import { alteredAssertion, toDer } from '../../../testing/signatures.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { sigDer } from './sig-der.ts';

testCheck(sigDer, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    DER: [
      async () => fapiCase({ parameters: { client_assertion: await alteredAssertion({ form: toDer }) } }),
      { certainty: 'proof', path: 'signature' },
    ],
    'DER without a key set': [
      async () =>
        fapiCase({
          parameters: { client_assertion: await alteredAssertion({ form: toDer }) },
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
