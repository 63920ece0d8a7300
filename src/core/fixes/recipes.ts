import type { Recipe } from './recipe.ts';
import { base64url } from './recipes/base64url.ts';
import { decryptIdToken } from './recipes/decrypt-id-token.ts';
import { derToRaw } from './recipes/der-to-raw.ts';
import { dpopProof } from './recipes/dpop-proof.ts';
import { epochSeconds } from './recipes/epoch-seconds.ts';
import { formBody } from './recipes/form-body.ts';
import { jti } from './recipes/jti.ts';
import { keyFromEnvironment } from './recipes/key-from-environment.ts';
import { pkceS256 } from './recipes/pkce-s256.ts';
import { publicJwk } from './recipes/public-jwk.ts';
import { sign } from './recipes/sign.ts';

/** Fix recipes, shared by every check that needs them (faults.md §0.2). Large: checks take the type only, the page loads it when it shows one. */
export const recipes = {
  'form-body': formBody,
  sign,
  'epoch-seconds': epochSeconds,
  jti,
  base64url,
  'key-from-environment': keyFromEnvironment,
  'public-jwk': publicJwk,
  'pkce-s256': pkceS256,
  'dpop-proof': dpopProof,
  'decrypt-id-token': decryptIdToken,
  'der-to-raw': derToRaw,
} as const satisfies Record<string, Recipe>;

export type RecipeId = keyof typeof recipes;
