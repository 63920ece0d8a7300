import { fapiCase } from '../../../testing/cases.ts';
import { alteredAssertion } from '../../../testing/signatures.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { sigHashMismatch } from './sig-hash-mismatch.ts';

testCheck(sigHashMismatch, {
  accepts: {
    'a healthy assertion': fapiCase,
    'the hash of the key’s own curve, under the name of another': () =>
      fapiCase({ assertion: { header: { alg: 'ES384' } } }),
  },
  rejects: {
    'SHA-512 under ES256': [
      async () => fapiCase({ parameters: { client_assertion: await alteredAssertion({ hash: 'SHA-512' }) } }),
      { certainty: 'proof', path: 'signature' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'no key set': [() => fapiCase({ jwks: undefined }), 'cannot-tell'],
  },
});
