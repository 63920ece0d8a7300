import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey } from '../../../testing/key-sets.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkCrvUnsupported } from './jwk-crv-unsupported.ts';

testCheck(jwkCrvUnsupported, {
  accepts: {
    'a healthy key set': fapiCase,
  },
  rejects: {
    secp256k1: [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { crv: 'secp256k1' }) }),
      { certainty: 'proof', path: 'keys[0].crv' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
    'an empty set': [{ jwks: '{"keys":[]}' }, 'not-applicable'],
  },
});
