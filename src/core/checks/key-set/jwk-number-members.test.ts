import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey } from '../../../testing/key-sets.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkNumberMembers } from './jwk-number-members.ts';

testCheck(jwkNumberMembers, {
  accepts: {
    'a healthy key set': fapiCase,
  },
  rejects: {
    'kid as number': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { kid: 7 }) }),
      { certainty: 'proof', path: 'keys[0].kid' },
    ],
    'use as array': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 1, { use: ['enc'] }) }),
      { certainty: 'proof', path: 'keys[1].use' },
    ],
    'x as array': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { x: [1, 2] }) }),
      { certainty: 'proof', path: 'keys[0].x' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
    'an empty set': [{ jwks: '{"keys":[]}' }, 'not-applicable'],
  },
});
