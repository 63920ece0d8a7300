import { makeKeySet } from '../../../testing/cases.ts';
import { encryptionKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { encodePart } from '../../../testing/tokens.ts';
import { jweP521Library } from './jwe-p521-library.ts';

const failed = 'JWEDecryptionFailed: decryption operation failed';
const token = (header: unknown): string => `${encodePart(header)}.a2V5.aXY.dGV4dA.dGFn`;
const setWith = async (changes: Readonly<Record<string, string>>): Promise<string> =>
  JSON.stringify({ keys: [{ ...(await encryptionKey()).publicJwk, ...changes }] });

testCheck(jweP521Library, {
  accepts: {
    'a failure with a usual key': async () => ({ response: failed, jwks: await makeKeySet() }),
    'a failure with a usual token': {
      response: `${failed} for ${token({ alg: 'ECDH-ES+A256KW', epk: { crv: 'P-256' } })}`,
    },
    'a failure alone': { response: failed },
    'P-521 for signing only': async () => ({
      response: failed,
      jwks: await setWith({ crv: 'P-521', use: 'sig' }),
    }),
  },
  rejects: {
    'an encryption key on P-521': [
      async () => ({ response: failed, jwks: await setWith({ crv: 'P-521' }) }),
      { certainty: 'hint', severity: 'warning', path: 'keys[0].crv', found: 'P-521', expected: 'P-256' },
    ],
    'AES-192 in the token of the message': [
      { response: `Unsupported JWE alg\n${token({ alg: 'ECDH-ES+A192KW', epk: { crv: 'P-256' } })}` },
      { certainty: 'hint', path: 'id_token.header.alg', found: 'ECDH-ES+A192KW' },
    ],
    'a payload of null': [
      { response: `token=${token({ alg: 'ECDH-ES+A256KW', epk: { crv: 'P-521' } })} payload: null` },
      { certainty: 'hint', path: 'id_token.header.epk.crv', found: 'P-521' },
    ],
  },
  undecided: {
    'no response': [{}, 'cannot-tell'],
    'tokens, and no failure': [
      async () => ({
        response: `{"access_token":"x","id_token":"${token({ alg: 'ECDH-ES+A192KW' })}"}`,
        jwks: await setWith({ crv: 'P-521' }),
      }),
      'not-applicable',
    ],
    'another message': [{ response: 'connect ECONNREFUSED 10.0.0.1:443' }, 'not-applicable'],
  },
});
