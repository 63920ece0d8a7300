import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey } from '../../../testing/key-sets.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkSigAlgWrong } from './jwk-sig-alg-wrong.ts';

testCheck(jwkSigAlgWrong, {
  accepts: {
    'a healthy key set': fapiCase,
  },
  rejects: {
    'ECDH-ES': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { alg: 'ECDH-ES+A256KW' }) }),
      { certainty: 'proof', path: 'keys[0].alg' },
    ],
    'ES512 on P-256': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { alg: 'ES512' }) }),
      { certainty: 'proof', path: 'keys[0].alg' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
    'an empty set': [{ jwks: '{"keys":[]}' }, 'not-applicable'],
  },
});
