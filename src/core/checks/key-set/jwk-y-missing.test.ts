import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey } from '../../../testing/key-sets.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkYMissing } from './jwk-y-missing.ts';

testCheck(jwkYMissing, {
  accepts: {
    'a healthy key set': fapiCase,
  },
  rejects: {
    'no y': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { y: undefined }) }),
      { certainty: 'proof', path: 'keys[0].y' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
    'an empty set': [{ jwks: '{"keys":[]}' }, 'not-applicable'],
  },
});
