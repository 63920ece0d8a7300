import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey } from '../../../testing/key-sets.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkEncAlgUnsupported } from './jwk-enc-alg-unsupported.ts';

testCheck(jwkEncAlgUnsupported, {
  accepts: {
    'a healthy key set': fapiCase,
  },
  rejects: {
    'ECDH-ES': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 1, { alg: 'ECDH-ES' }) }),
      { certainty: 'proof', path: 'keys[1].alg' },
    ],
    'RSA-OAEP': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 1, { alg: 'RSA-OAEP-256' }) }),
      { certainty: 'proof', path: 'keys[1].alg' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
    'an empty set': [{ jwks: '{"keys":[]}' }, 'not-applicable'],
  },
});
