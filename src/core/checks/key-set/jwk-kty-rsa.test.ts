import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey, withKey } from '../../../testing/key-sets.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkKtyRsa } from './jwk-kty-rsa.ts';

testCheck(jwkKtyRsa, {
  accepts: {
    'a kty that is no text, which is another fault': async () =>
      fapiCase({ jwks: changeKey(await makeKeySet(), 0, { kty: 7 }) }),
    'a healthy key set': fapiCase,
  },
  rejects: {
    'a key of another reader': [
      async () =>
        fapiCase({ jwks: await withKey({ kty: 'RSA', n: 'AQAB', e: 'AQAB', use: 'sig', kid: 'r1' }) }),
      { certainty: 'proof', severity: 'warning', path: 'keys[2].kty' },
    ],
    'the encryption key': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 1, { kty: 'RSA', alg: 'RSA-OAEP-256' }) }),
      { certainty: 'proof', severity: 'error', path: 'keys[1].kty' },
    ],
    RSA: [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { kty: 'RSA' }) }),
      { certainty: 'proof', path: 'keys[0].kty' },
    ],
    missing: [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { kty: undefined }) }),
      { certainty: 'proof', path: 'keys[0].kty' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
    'an empty set': [{ jwks: '{"keys":[]}' }, 'not-applicable'],
  },
});
