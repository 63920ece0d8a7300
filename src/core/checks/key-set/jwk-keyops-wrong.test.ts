import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey } from '../../../testing/key-sets.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkKeyopsWrong } from './jwk-keyops-wrong.ts';

testCheck(jwkKeyopsWrong, {
  accepts: {
    'a healthy key set': fapiCase,
  },
  rejects: {
    sign: [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { key_ops: ['sign'] }) }),
      { certainty: 'proof', path: 'keys[0].key_ops' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
    'an empty set': [{ jwks: '{"keys":[]}' }, 'not-applicable'],
  },
});
