import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey } from '../../../testing/key-sets.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkKidMissing } from './jwk-kid-missing.ts';

testCheck(jwkKidMissing, {
  accepts: {
    'a healthy key set': fapiCase,
  },
  rejects: {
    'no kid': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { kid: undefined }) }),
      { certainty: 'strong', path: 'keys[0].kid' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
    'an empty set': [{ jwks: '{"keys":[]}' }, 'not-applicable'],
  },
});
