import { subtle } from '../runtime.ts';

/** The curve of ES256K (RFC 8812), which no WebCrypto has. */
export const secp256k1Name = 'secp256k1';

/** Verifies r‖s with a point of secp256k1, whichever half of the field s lies in. The arithmetic loads when first needed. Never rejects. */
export async function verifySecp256k1(
  point: Uint8Array,
  hash: string,
  signature: Uint8Array,
  input: Uint8Array,
): Promise<boolean> {
  try {
    const digest = await subtle()?.digest(hash, input);
    const { secp256k1 } = await import('@noble/curves/secp256k1.js');
    return (
      digest !== undefined &&
      secp256k1.verify(signature, new Uint8Array(digest), point, { prehash: false, lowS: false })
    );
  } catch {
    return false;
  }
}
