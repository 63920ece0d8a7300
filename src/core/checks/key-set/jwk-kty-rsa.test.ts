import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey } from '../../../testing/key-sets.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkKtyRsa } from './jwk-kty-rsa.ts';

testCheck(jwkKtyRsa, {
  accepts: {
    'a healthy key set': fapiCase,
  },
  rejects: {
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
