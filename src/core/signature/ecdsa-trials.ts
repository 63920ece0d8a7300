import type { DecodedJwt } from '../assertion/decoded-jwt.ts';
import { curveBytes, hashOfCurve, type SignatureAlgorithm } from './algorithms.ts';
import type { InputCandidate } from './input-forms.ts';
import type { UsableKey } from './public-key.ts';
import { signatureCandidates } from './signature-forms.ts';
import { dearestTrial, hashCost, hashes, type Trial } from './trial.ts';
import { verifyEcdsa } from './verify-bytes.ts';

/** Engines verify on P-256 ten times as fast as on the larger curves, where one rare mistake less is looked for. */
const dearestOf = (curve: string): number => (curve === 'P-256' ? dearestTrial : dearestTrial - 1);

/** Longer than any ECDSA signature in any writing. */
const longestSignature = 600;

/**
 * Signature forms × signed texts × hashes for one EC key (faults.md §1.1). What verifies unaltered (RFC 7515 §5.2) was tried
 * before, so that it is left out; under a key of another curve than that of `alg` the curve is what differs.
 */
export function ecdsaTrials(
  path: string,
  key: UsableKey,
  { signature }: DecodedJwt,
  algorithm: SignatureAlgorithm | undefined,
  inputs: readonly InputCandidate[],
): readonly Trial[] {
  const { curve = '' } = key;
  const half = curveBytes.get(curve);
  if (signature === undefined || signature.bytes.length > longestSignature || half === undefined) return [];
  const dearest = dearestOf(curve);
  const natural = hashOfCurve.get(curve) ?? 'SHA-256';
  const sameCurve = curve === algorithm?.curve;
  const expected = [algorithm?.hash ?? natural, ...(sameCurve ? [] : [natural])];
  return signatureCandidates(signature.bytes, half, signature.text).flatMap((form) =>
    inputs.flatMap((input) =>
      hashes.flatMap((hash): readonly Trial[] => {
        const cost = form.cost + input.cost + hashCost(hash, expected);
        if (cost > dearest || (cost === 0 && sameCurve)) return [];
        const alteration = { signature: form.form, input: input.form, hash, inputOf: input.of };
        return [{ path, alteration, cost, verify: () => verifyEcdsa(key, hash, form.bytes, input.bytes) }];
      }),
    ),
  );
}
