import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey } from '../../../testing/key-sets.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwksPrivateExposed } from './jwks-private-exposed.ts';

testCheck(jwksPrivateExposed, {
  accepts: {
    'a healthy key set': fapiCase,
  },
  rejects: {
    'd in the signing key': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { d: 'c2VjcmV0c2VjcmV0c2VjcmV0' }) }),
      { certainty: 'proof', path: 'keys[0].d' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
    'an empty set': [{ jwks: '{"keys":[]}' }, 'not-applicable'],
  },
});
