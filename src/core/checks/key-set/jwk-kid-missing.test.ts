import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey } from '../../../testing/key-sets.ts';
import { signingKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkKidMissing } from './jwk-kid-missing.ts';

const withoutKids = (keySet: string): string =>
  changeKey(changeKey(keySet, 0, { kid: undefined }), 1, { kid: undefined });

testCheck(jwkKidMissing, {
  accepts: {
    'a healthy key set': fapiCase,
  },
  rejects: {
    'no kid': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { kid: undefined }) }),
      { certainty: 'proof', severity: 'error', path: 'keys[0].kid' },
    ],
    'no kid on any key, and a signature by none of them': [
      async () =>
        fapiCase({ jwks: withoutKids(await makeKeySet()), assertion: { key: await signingKey('old') } }),
      { certainty: 'proof', severity: 'error', path: 'keys[0].kid' },
    ],
    'an empty kid': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { kid: '' }) }),
      { certainty: 'proof', severity: 'error', path: 'keys[0].kid' },
    ],
    'no kid on a key that the token does not need': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 1, { kid: undefined }) }),
      { certainty: 'strong', severity: 'warning', path: 'keys[1].kid' },
    ],
    'no kid, and no token that names one': [
      async () => ({ profile: 'singpass-fapi', jwks: changeKey(await makeKeySet(), 0, { kid: undefined }) }),
      { certainty: 'strong', severity: 'warning', path: 'keys[0].kid' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
    'an empty set': [{ jwks: '{"keys":[]}' }, 'not-applicable'],
  },
});
