import { faultsOf } from '../fault.ts';

/** JOSE header (faults.md §1, group D). */
export const headerFaults = faultsOf('D', {
  'alg-none': ['low', 'proof', 'alg none'],
  'alg-hmac': ['med', 'proof', 'HS256/384/512'],
  'alg-rsa': ['med', 'proof', 'RS*/PS* where the profile needs ES*'],
  'alg-unsupported-curve': ['low', 'proof', 'ES256K, EdDSA, Ed25519'],
  'alg-misspelt': ['low', 'proof', 'Wrong spelling or another name (es256, ECDSA, SHA256withECDSA, P-256)'],
  'alg-missing': ['low', 'proof', 'No alg'],
  'alg-curve-mismatch': [
    'med',
    'proof',
    "alg does not fit the key's curve (ES384 with P-256, ES256 with P-384/521)",
  ],
  'alg-jwk-alg-mismatch': ['med', 'proof', 'header.alg ≠ alg of the JWK with that kid'],
  'kid-missing': ['med', 'strong', 'kid absent'],
  'kid-unknown': ['high', 'proof', 'kid not in the JWKS'],
  'kid-near-miss': ['med', 'proof', 'kid differs by case, whitespace, one character, +/ vs -_ or = padding'],
  'kid-enc-key': ['med', 'proof', 'kid names the encryption key'],
  'kid-literal-env': ['low', 'proof', 'kid is the text of a variable name'],
  'kid-not-string': ['low', 'proof', 'kid is a number or other type'],
  'kid-stale-env': ['low', 'strong', "kid exists in the other environment's JWKS"],
  'typ-missing': ['med', 'hint', 'typ absent'],
  'typ-wrong': ['low', 'strong', 'typ is at+jwt, dpop+jwt, client-authentication+jwt, jwt+…'],
  'crit-header': ['low', 'proof', 'crit names an extension the server does not know'],
  'b64-false': ['low', 'proof', 'Unencoded payload (RFC 7797)'],
  'embedded-key-header': ['low', 'hint', 'jku/x5u/x5c/jwk in the assertion header'],
});
