import type { Recipe } from '../recipe.ts';

/** RFC 7518 §3.4: JWS wants r‖s of fixed width; key services and many crypto APIs give the DER of ECDSA-Sig-Value (RFC 3279 §2.2.3). */
export const derToRaw: Recipe = {
  title: 'Turn a DER signature (KMS, HSM, OpenSSL) into r‖s',
  snippets: {
    node: `// size: 32 for ES256, 48 for ES384, 66 for ES512.
function derToRaw(der, size = 32) {
  // SEQUENCE { INTEGER r, INTEGER s }; a long one has a length of two bytes.
  const r = der[1] === 0x81 ? 3 : 2;
  const s = r + 2 + der[r + 1];
  const hex = (at) =>
    BigInt('0x' + Buffer.from(der.subarray(at + 2, at + 2 + der[at + 1])).toString('hex'))
      .toString(16)
      .padStart(size * 2, '0');
  return Buffer.from(hex(r) + hex(s), 'hex');
}`,
    java: `// com.nimbusds:nimbus-jose-jwt
import com.nimbusds.jose.crypto.impl.ECDSA;

// size: 32 for ES256, 48 for ES384, 66 for ES512. The JDK gives r‖s by itself with "SHA256withECDSAinP1363Format".
static byte[] derToRaw(byte[] der, int size) throws Exception {
    return ECDSA.transcodeSignatureToConcat(der, 2 * size);
}`,
    python: `# pip install cryptography
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature


def der_to_raw(der: bytes, size: int = 32) -> bytes:
    """size: 32 for ES256, 48 for ES384, 66 for ES512."""
    r, s = decode_dss_signature(der)
    return r.to_bytes(size, "big") + s.to_bytes(size, "big")`,
    csharp: `using System.Formats.Asn1;

// size: 32 for ES256, 48 for ES384, 66 for ES512. ECDsa.SignData gives r‖s by itself.
static byte[] DerToRaw(byte[] der, int size = 32)
{
    var sequence = new AsnReader(der, AsnEncodingRules.DER).ReadSequence();
    var raw = new byte[size * 2];
    foreach (var end in new[] { size, size * 2 })
    {
        var integer = sequence.ReadInteger().ToByteArray(isUnsigned: true, isBigEndian: true);
        integer.CopyTo(raw, end - integer.Length);
    }
    return raw;
}`,
    go: `import (
	"encoding/asn1"
	"math/big"
)

// size: 32 for ES256, 48 for ES384, 66 for ES512.
func derToRaw(der []byte, size int) ([]byte, error) {
	var signature struct{ R, S *big.Int }
	if _, err := asn1.Unmarshal(der, &signature); err != nil {
		return nil, err
	}
	raw := make([]byte, 2*size)
	signature.R.FillBytes(raw[:size])
	signature.S.FillBytes(raw[size:])
	return raw, nil
}`,
    php: String.raw`// $size: 32 for ES256, 48 for ES384, 66 for ES512.
function derToRaw(string $der, int $size = 32): string
{
    // SEQUENCE { INTEGER r, INTEGER s }; a long one has a length of two bytes.
    $at = ord($der[1]) === 0x81 ? 3 : 2;
    $raw = '';
    for ($part = 0; $part < 2; $part++) {
        $length = ord($der[$at + 1]);
        $integer = ltrim(substr($der, $at + 2, $length), "\0");
        $raw .= str_pad($integer, $size, "\0", STR_PAD_LEFT);
        $at += 2 + $length;
    }
    return $raw;
}`,
  },
};
