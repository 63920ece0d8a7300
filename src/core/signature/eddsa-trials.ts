import type { DecodedJwt, JsonObject } from '../assertion/decoded-jwt.ts';
import type { SignatureAlgorithm } from './algorithms.ts';
import type { InputCandidate } from './input-forms.ts';
import type { UsableKey } from './public-key.ts';
import { dearestTrial, type Trial } from './trial.ts';
import { verifyBytes } from './verify-bytes.ts';

/** The other signed texts for one Ed25519 key (RFC 8037 §3.1): hash and form of its signatures are fixed. */
export function eddsaTrials(
  path: string,
  key: UsableKey,
  jwk: JsonObject,
  { signature }: DecodedJwt,
  algorithm: SignatureAlgorithm,
  inputs: readonly InputCandidate[],
): readonly Trial[] {
  if (signature === undefined) return [];
  return inputs
    .filter(({ cost }) => cost > 0 && cost <= dearestTrial)
    .map(({ form, cost, bytes, of }) => ({
      path,
      cost,
      alteration: { signature: 'as-is', input: form, hash: algorithm.hash, inputOf: of },
      verify: async () => (await verifyBytes(algorithm, key, jwk, signature.bytes, bytes)) === 'verified',
    }));
}
