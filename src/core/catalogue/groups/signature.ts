import { faultsOf } from '../fault.ts';

/** Signature (faults.md §1, group F). */
export const signatureFaults = faultsOf('F', {
  'sig-der': ['high', 'proof', 'ECDSA signature in DER/ASN.1 instead of raw r‖s'],
  'sig-unpadded-rs': ['med', 'proof', 'r or s written without leading zeros'],
  'sig-signed-bigint': ['low', 'proof', 'r and s from BigInteger.toByteArray (extra 0x00)'],
  'sig-zero-extended': ['low', 'proof', 'P-256 signature padded to 96/132 bytes (ES384/512 header)'],
  'sig-wrong-key': ['high', 'proof', 'Signed with a key that is in no JWKS'],
  'sig-enc-key': ['med', 'proof', 'Signed with the encryption key'],
  'sig-other-listed-key': ['med', 'proof', 'Verifies with another sig key than kid says'],
  'sig-dpop-key': ['low', 'proof', 'Signed with the DPoP key'],
  'sig-published-sample-key': ['low', 'proof', 'Key is one of the published samples'],
  'sig-old-key': ['med', 'strong', 'Signed with a key rotated out of the JWKS'],
  'sig-hash-mismatch': ['low', 'proof', 'Wrong hash (ES256 with SHA-384/512/1)'],
  'sig-double-hash': ['med', 'proof', 'Digest hashed again (or digest signed as message)'],
  'sig-newline-in-input': ['med', 'proof', 'Trailing newline (or CRLF/space) in the signed input'],
  'sig-payload-only': ['low', 'proof', 'Signed payload only, header only, or the JSON text'],
  'sig-padded-or-std-input': ['med', 'proof', 'Signed over padded or standard-base64 parts, then converted'],
  'sig-utf16-input': ['low', 'proof', 'Signed over UTF-16 bytes'],
  'sig-reencoded-payload': [
    'med',
    'strong',
    'Payload or header changed after signing (re-serialised, claim edited in jwt.io)',
  ],
  'sig-from-other-token': ['low', 'strong', 'Third part belongs to another token'],
  'sig-hex': ['low', 'proof', 'Signature hex-encoded (then perhaps base64url)'],
  'sig-hmac-public-key': ['low', 'proof', 'HS256 with the public key/PEM as secret'],
  'sig-rsa-padding': ['low', 'proof', 'RSA PKCS#1 v1.5 vs PSS mismatch or salt length'],
  'sig-rs-order': ['low', 'proof', 'r and s swapped or little-endian'],
  'sig-truncated': ['low', 'strong', 'Signature too short/long by bytes'],
  'sig-multi-instance-keys': ['low', 'hint', 'Instances sign with different keys'],
  'local-pem-newlines': ['high', 'proof', 'Local error: key in env lost its line breaks'],
  'local-key-wrong-type': [
    'med',
    'proof',
    'Local error: public key, certificate, encrypted key, or RSA key used to sign ES256',
  ],
});
