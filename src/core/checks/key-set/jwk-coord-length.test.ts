import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey } from '../../../testing/key-sets.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkCoordLength } from './jwk-coord-length.ts';

testCheck(jwkCoordLength, {
  accepts: {
    'a healthy key set': fapiCase,
  },
  rejects: {
    '31 bytes': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { x: `${'A'.repeat(41)}A` }) }),
      { certainty: 'proof', path: 'keys[0].x' },
    ],
    '33 bytes': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { y: 'A'.repeat(44) }) }),
      { certainty: 'proof', path: 'keys[0].y' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
    'an empty set': [{ jwks: '{"keys":[]}' }, 'not-applicable'],
  },
});
