import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey, withKey } from '../../../testing/key-sets.ts';
import { encryptionKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkEncAlgUnsupported } from './jwk-enc-alg-unsupported.ts';

testCheck(jwkEncAlgUnsupported, {
  accepts: {
    'a healthy key set': fapiCase,
  },
  rejects: {
    'a second encryption key': [
      async () =>
        fapiCase({
          jwks: await withKey({ ...(await encryptionKey()).publicJwk, alg: 'ECDH-ES', kid: 'e2' }),
        }),
      { certainty: 'proof', severity: 'warning', path: 'keys[2].alg' },
    ],
    'ECDH-ES': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 1, { alg: 'ECDH-ES' }) }),
      { certainty: 'proof', path: 'keys[1].alg' },
    ],
    'RSA-OAEP': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 1, { alg: 'RSA-OAEP-256' }) }),
      { certainty: 'proof', path: 'keys[1].alg' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
    'an empty set': [{ jwks: '{"keys":[]}' }, 'not-applicable'],
  },
});
