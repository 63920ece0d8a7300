import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey } from '../../../testing/key-sets.ts';
import { encryptionKey, signingKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkKidDuplicate } from './jwk-kid-duplicate.ts';

testCheck(jwkKidDuplicate, {
  accepts: {
    'a key set': fapiCase,
  },
  rejects: {
    'the same kid': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 1, { kid: 'sig-1' }) }),
      { certainty: 'proof', severity: 'warning', path: 'keys[0].kid' },
    ],
    'two signing keys under the kid that the token names': [
      async () => {
        const keys = [
          (await signingKey()).publicJwk,
          { ...(await signingKey('sig-2')).publicJwk, kid: 'sig-1' },
          (await encryptionKey()).publicJwk,
        ];
        return fapiCase({ jwks: JSON.stringify({ keys }) });
      },
      { certainty: 'strong', severity: 'error', path: 'keys[0].kid' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
