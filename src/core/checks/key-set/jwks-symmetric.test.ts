import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey } from '../../../testing/key-sets.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwksSymmetric } from './jwks-symmetric.ts';

testCheck(jwksSymmetric, {
  accepts: {
    'a healthy key set': fapiCase,
  },
  rejects: {
    oct: [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { kty: 'oct', k: 'c2VjcmV0c2VjcmV0' }) }),
      { certainty: 'proof', path: 'keys[0].kty' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
    'an empty set': [{ jwks: '{"keys":[]}' }, 'not-applicable'],
  },
});
