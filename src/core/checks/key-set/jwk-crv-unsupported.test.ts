import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey, withKey } from '../../../testing/key-sets.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkCrvUnsupported } from './jwk-crv-unsupported.ts';

testCheck(jwkCrvUnsupported, {
  accepts: {
    'a crv that is no text, which is another fault': async () =>
      fapiCase({ jwks: changeKey(await makeKeySet(), 0, { crv: 7 }) }),
    'a healthy key set': fapiCase,
  },
  rejects: {
    'no crv': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { crv: undefined }) }),
      { certainty: 'proof', path: 'keys[0].crv', found: 'missing', expected: /P-256/ },
    ],
    Ed25519: [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { kty: 'OKP', crv: 'Ed25519' }) }),
      { certainty: 'proof', severity: 'error', path: 'keys[0].crv' },
    ],
    'a key that the token does not name': [
      async () => fapiCase({ jwks: await withKey({ kty: 'EC', crv: 'secp256k1', use: 'sig', kid: 'k1' }) }),
      { certainty: 'proof', severity: 'warning', path: 'keys[2].crv' },
    ],
    secp256k1: [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { crv: 'secp256k1' }) }),
      { certainty: 'proof', path: 'keys[0].crv' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
    'an empty set': [{ jwks: '{"keys":[]}' }, 'not-applicable'],
  },
});
