import { toBase64Url } from '../core/assertion/base64url.ts';
import { type ProofOrder, proofParts } from '../core/proof/sample-proof.ts';
import { encodeUtf8 } from '../core/runtime.ts';
import { algorithmOf } from '../core/signature/algorithms.ts';
import { readClock } from './clock.ts';

/**
 * A sound proof by a key pair made for it alone. The private half cannot be taken out of WebCrypto, is used once and forgotten;
 * nothing is stored or sent. `undefined` outside a secure context, where there is no WebCrypto.
 */
export async function makeDpopProof(
  order: ProofOrder,
  iat: number = readClock(),
): Promise<string | undefined> {
  if (globalThis.crypto?.subtle === undefined) return undefined;
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: order.curve }, false, [
    'sign',
    'verify',
  ]);
  const {
    kty = 'EC',
    crv = order.curve,
    x = '',
    y = '',
  } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const { header, claims } = proofParts(order, { jwk: { kty, crv, x, y }, jti: crypto.randomUUID(), iat });
  const input = [header, claims].map((part) => toBase64Url(encodeUtf8(JSON.stringify(part)))).join('.');
  const hash = algorithmOf(order.alg)?.hash ?? 'SHA-256';
  const signature = await crypto.subtle.sign(
    { name: 'ECDSA', hash },
    pair.privateKey,
    new TextEncoder().encode(input),
  );
  return `${input}.${toBase64Url(new Uint8Array(signature))}`;
}
