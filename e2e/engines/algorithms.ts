import { anyKey, signWith } from '../../src/testing/any-key.ts';
import { signingKey } from '../../src/testing/keys.ts';
import { makeAssertion } from '../../src/testing/tokens.ts';
import type { Site } from './site.ts';
import { lookFor, open, paste, type Visitor } from './visitor.ts';

/** Whether WebCrypto of this engine signs and verifies, or agrees on a key, as an algorithm demands. */
const ability = `
  const { subtle } = crypto;
  const { name, namedCurve, hash, saltLength } = given;
  const make = { name, namedCurve, hash, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) };
  const text = new Uint8Array(3);
  try {
    const { privateKey, publicKey } = await subtle.generateKey(make, true, ['sign', 'verify']);
    const { kty, crv, x, y, n, e } = await subtle.exportKey('jwk', publicKey);
    const jwk = Object.fromEntries(Object.entries({ kty, crv, x, y, n, e }).filter(([, value]) => value !== undefined));
    const imported = await subtle.importKey('jwk', jwk, make, false, ['verify']);
    const signature = await subtle.sign({ name, hash, saltLength }, privateKey, text);
    return await subtle.verify({ name, hash, saltLength }, imported, signature, text);
  } catch {
    return false;
  }`;

const ecdsa = (bits: number) => ({
  name: 'ECDSA',
  namedCurve: `P-${bits}`,
  hash: `SHA-${Math.min(bits, 512)}`,
});
const algorithms = {
  ES256: ecdsa(256),
  ES384: ecdsa(384),
  ES512: ecdsa(521),
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  PS256: { name: 'RSA-PSS', hash: 'SHA-256', saltLength: 32 },
  EdDSA: { name: 'Ed25519' },
} as const;
type Algorithm = keyof typeof algorithms;

/** An assertion and the key set that verifies it; the name of the key is that of the algorithm. */
async function material(alg: Algorithm): Promise<{ readonly assertion: string; readonly keySet: string }> {
  if (alg === 'ES256' || alg === 'ES384' || alg === 'ES512') {
    const key = await signingKey(`sig-${alg}`, alg);
    return {
      assertion: await makeAssertion({ alg, key }),
      keySet: JSON.stringify({ keys: [key.publicJwk] }),
    };
  }
  const key = anyKey(alg);
  return { assertion: signWith(key, { iss: 'x', sub: 'x' }), keySet: JSON.stringify({ keys: [key.jwk] }) };
}

/** Where the engine can verify, the page says that the signature verifies; where it cannot, that it cannot be told. */
export async function verifyEveryAlgorithm(visitor: Visitor, { address }: Site): Promise<void> {
  await open(visitor, address);
  for (const [alg, parameters] of Object.entries(algorithms)) {
    const able = await visitor.run<boolean>(ability, parameters);
    const { assertion, keySet } = await material(alg as Algorithm);
    await paste(visitor, assertion, /A JWT: fills client_assertion/);
    await paste(visitor, keySet, /fills the key set/);
    await visitor.press('tab', /^Assertion/);
    const words = able
      ? new RegExp(`The signature verifies with the key sig-${alg}`)
      : new RegExp(`cannot be checked: .* has no ${alg}`);
    await lookFor(visitor, 'tabpanel', /./, words);
    await visitor.press('button', /^Clear everything/);
    await lookFor(visitor, 'region', 'Verdict', /Nothing to judge yet/);
  }
}
