import { faultsOf } from '../fault.ts';

/** Response handling (HTTP 200 but the client fails) (faults.md §1, group K). */
export const responseFaults = faultsOf('K', {
  'idtoken-treated-as-jws': ['high', 'proof', 'Encrypted id_token parsed as signed JWT'],
  'jwe-wrong-private-key': [
    'high',
    'proof',
    "Decryption with the sig key, old key or other environment's key",
  ],
  'jwe-alg-not-enabled': ['high', 'proof', 'Library or config lacks ECDH-ES+A*KW / A256CBC-HS512 / A256GCM'],
  'jwe-kid-handling': ['med', 'strong', 'JWE without kid or library needs kid/alg on the key'],
  'jwe-nested-not-verified': ['med', 'proof', 'Decrypted text is a JWS, but parsed as JSON'],
  'idtoken-alg-expected': ['med', 'proof', 'Client expects RS256, token is ES256'],
  'idtoken-iss-aud': ['med', 'proof', 'iss/aud check fails (expects token endpoint, legacy vs /fapi)'],
  'idtoken-nonce': ['med', 'proof', 'nonce missing or mismatch'],
  'idtoken-at-hash': ['low', 'proof', 'at_hash mismatch'],
  'idtoken-clock': ['med', 'strong', 'iat/exp check fails by skew'],
  'userinfo-bearer-vs-dpop': ['high', 'proof', 'Authorization scheme does not fit token_type'],
  'userinfo-parsed-as-json': ['med', 'proof', 'userinfo is application/jwt (JWE), parsed as JSON'],
  'userinfo-foreign-account': [
    'low',
    'hint',
    'Singpass Foreign Account has no Myinfo data / JWKS unreachable at userinfo',
  ],
  'access-token-expired': ['low', 'proof', 'Access token older than 30 min'],
  'sub-format': ['low', 'proof', 'sub parsed wrongly (legacy s=…,u=… vs UUID)'],
  'error-body-not-json': ['med', 'proof', 'Client crashes on HTML/empty error body'],
  'jwe-p521-library': ['low', 'hint', 'Library bug with P-521 / A192KW'],
});
