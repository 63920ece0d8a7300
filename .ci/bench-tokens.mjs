// Client assertions of any size that hold, with the key set that verifies them.
import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

const audience = 'https://stg-id.singpass.gov.sg/fapi';
const clientId = 'T5sM5a53Yaw3URyDEv2y9129CbElCN2F';

/** Claims that bring a token to its size: group ids, as directories send them. */
const filling = (length) => ({ groups: Array.from({ length: Math.floor(length / 39) }, () => randomUUID()) });

/** Singpass wants one in every key set. */
async function makeEncryptionKey() {
  const { publicKey } = await generateKeyPair('ECDH-ES+A256KW', { extractable: true });
  return { ...(await exportJWK(publicKey)), kid: 'enc-1', use: 'enc', alg: 'ECDH-ES+A256KW' };
}

/**
 * A signer with a key of its own. `keySet`: its JWK set as text. `sign(length, { expired })`: an assertion that
 * holds for the next two minutes, of about so many characters; each has a jti of its own.
 */
export async function makeSigner() {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const key = { ...(await exportJWK(publicKey)), kid: 'sig-1', use: 'sig', alg: 'ES256' };
  const sign = (length, { expired = false } = {}) => {
    const now = Math.floor(Date.now() / 1000) - (expired ? 3600 : 0);
    const claims = {
      iss: clientId,
      sub: clientId,
      aud: audience,
      iat: now - 5,
      exp: now + 115,
      jti: randomUUID(),
    };
    // Header, signature and the usual claims come to about 440 characters.
    const room = Math.max(0, Math.floor((length - 440) * 0.75));
    return new SignJWT({ ...claims, ...filling(room) })
      .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: key.kid })
      .sign(privateKey);
  };
  return { keySet: JSON.stringify({ keys: [key, await makeEncryptionKey()] }, null, 2), sign };
}
