import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey, withKey } from '../../../testing/key-sets.ts';
import { encryptionKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkEncAlgMissing } from './jwk-enc-alg-missing.ts';

testCheck(jwkEncAlgMissing, {
  accepts: {
    'a healthy key set': fapiCase,
  },
  rejects: {
    'a second encryption key': [
      async () =>
        fapiCase({
          jwks: await withKey({ ...(await encryptionKey()).publicJwk, alg: undefined, kid: 'e2' }),
        }),
      { certainty: 'strong', severity: 'warning', path: 'keys[2].alg' },
    ],
    'no alg': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 1, { alg: undefined }) }),
      { certainty: 'strong', path: 'keys[1].alg' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
    'an empty set': [{ jwks: '{"keys":[]}' }, 'not-applicable'],
  },
});
