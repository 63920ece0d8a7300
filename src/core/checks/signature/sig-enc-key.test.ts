import { fapiCase } from '../../../testing/cases.ts';
import { encryptionKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { sigEncKey } from './sig-enc-key.ts';

testCheck(sigEncKey, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'the encryption key': [
      async () => fapiCase({ assertion: { key: await encryptionKey(), header: { kid: 'sig-1' } } }),
      { certainty: 'proof', path: 'signature' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'no key set': [() => fapiCase({ jwks: undefined }), 'cannot-tell'],
  },
});
