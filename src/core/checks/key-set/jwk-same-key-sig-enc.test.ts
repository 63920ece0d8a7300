import { fapiCase } from '../../../testing/cases.ts';
import { signingKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkSameKeySigEnc } from './jwk-same-key-sig-enc.ts';

testCheck(jwkSameKeySigEnc, {
  accepts: {
    'a key set': fapiCase,
  },
  rejects: {
    'the signing key again': [
      async () => {
        const { publicJwk } = await signingKey();
        const twin = { ...publicJwk, use: 'enc', alg: 'ECDH-ES+A256KW', kid: 'enc-1' };
        return fapiCase({ jwks: JSON.stringify({ keys: [publicJwk, twin] }) });
      },
      { certainty: 'hint', path: 'keys[1]' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
