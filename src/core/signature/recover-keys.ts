import { toBase64Url } from '../assertion/base64url.ts';
import type { DecodedJwt, JsonObject } from '../assertion/decoded-jwt.ts';
import { member } from '../assertion/json-text.ts';
import { subtle } from '../runtime.ts';
import { algorithmOf, curveBytes } from './algorithms.ts';
import { signatureCandidates } from './signature-forms.ts';
import { signingInput } from './signing-input.ts';
import { thumbprintOf } from './thumbprint.ts';
import type { RecoveredKey, SignatureForm } from './verification.ts';

/** Which of the points with x = r (or r + n) signed: four at most (SEC 1 §4.1.6 step 1). */
const recoveryNumbers = [0, 1, 2, 3] as const;

/**
 * The public keys under which a signature, read as r‖s or unwrapped to it, is valid: two for almost every ECDSA signature
 * (SEC 1 §4.1.6). One of them belongs to the private key that signed, if nothing was changed since. The arithmetic loads when
 * first needed. Never rejects.
 */
export async function recoverKeys(
  token: DecodedJwt,
  header: JsonObject | undefined,
): Promise<readonly RecoveredKey[]> {
  const { curve = '', hash = '' } = algorithmOf(member(header, 'alg')) ?? {};
  // Of the curves of ECDSA alone the width is known.
  const half = curveBytes.get(curve);
  const { signature } = token;
  if (half === undefined) return [];
  const input = signingInput(token);
  if (signature === undefined || input === undefined) return [];
  const candidate = signatureCandidates(signature.bytes, half, signature.text).find(({ form }) =>
    isSure(form),
  );
  const digest = await subtle()?.digest(hash, input);
  if (candidate === undefined || digest === undefined) return [];
  try {
    const points = await recoverPoints(curve, candidate.bytes, new Uint8Array(digest));
    return await Promise.all(points.map((point) => toRecoveredKey(curve, half, point)));
  } catch {
    // The library did not load, or does not take the numbers.
    return [];
  }
}

/** Where a byte is missing or too many, or the order is another one, where r ends and s begins is a guess. */
function isSure(form: SignatureForm): boolean {
  return (
    form === 'as-is' || form === 'der' || form === 'hex' || form === 'base64' || form === 'zero-extended'
  );
}

/** Uncompressed points: 4, x, y. */
async function recoverPoints(
  curve: string,
  signature: Uint8Array,
  digest: Uint8Array,
): Promise<readonly Uint8Array[]> {
  const [{ p256, p384, p521 }, { secp256k1 }] = await Promise.all([
    import('@noble/curves/nist.js'),
    import('@noble/curves/secp256k1.js'),
  ]);
  const ecdsa = { 'P-256': p256, 'P-384': p384, 'P-521': p521, secp256k1 }[curve];
  if (ecdsa === undefined) return [];
  return recoveryNumbers.flatMap((recovery) => {
    try {
      const numbers = ecdsa.Signature.fromBytes(signature, 'compact').addRecoveryBit(recovery);
      return [numbers.recoverPublicKey(digest).toBytes(false)];
    } catch {
      // No point has this x, or r or s is out of range.
      return [];
    }
  });
}

async function toRecoveredKey(curve: string, half: number, point: Uint8Array): Promise<RecoveredKey> {
  const x = toBase64Url(point.slice(1, 1 + half));
  const y = toBase64Url(point.slice(1 + half));
  const jwk = { kty: 'EC', crv: curve, x, y };
  return { curve, jwk, thumbprint: (await thumbprintOf(jwk)) ?? '', alsoIn: [] };
}
