import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey } from '../../../testing/key-sets.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkKidDuplicate } from './jwk-kid-duplicate.ts';

testCheck(jwkKidDuplicate, {
  accepts: {
    'a key set': fapiCase,
  },
  rejects: {
    'the same kid': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 1, { kid: 'sig-1' }) }),
      { certainty: 'proof', path: 'keys[1].kid' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
