import { fapiCase } from '../../../testing/cases.ts';
import { signingKey } from '../../../testing/keys.ts';
import { anyCase } from '../../../testing/profile-cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkSameKeySigEnc } from './jwk-same-key-sig-enc.ts';

testCheck(jwkSameKeySigEnc, {
  accepts: {
    'a key set': fapiCase,
  },
  rejects: {
    'one RSA key for both': [
      () => {
        const rsa = { kty: 'RSA', n: 'AQAB', e: 'AQAB' };
        const keys = [
          { ...rsa, use: 'sig', kid: 'a' },
          { ...rsa, use: 'enc', kid: 'b' },
        ];
        return anyCase({ jwks: JSON.stringify({ keys }) });
      },
      { certainty: 'hint', path: 'keys[1]' },
    ],
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
