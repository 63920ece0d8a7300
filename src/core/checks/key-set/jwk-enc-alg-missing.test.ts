import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey } from '../../../testing/key-sets.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkEncAlgMissing } from './jwk-enc-alg-missing.ts';

testCheck(jwkEncAlgMissing, {
  accepts: {
    'a healthy key set': fapiCase,
  },
  rejects: {
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
