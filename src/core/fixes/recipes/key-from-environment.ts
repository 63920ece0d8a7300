import type { Recipe } from '../recipe.ts';

/** RFC 7468 §2: a PEM needs its line breaks; many stores keep them as the two characters \n. */
export const keyFromEnvironment: Recipe = {
  title: 'Read a PEM key from an environment variable',
  snippets: {
    node: String.raw`import { createPrivateKey } from 'node:crypto';

// Many stores keep a line break as the two characters \n.
const pem = process.env.PRIVATE_KEY.replaceAll('\\n', '\n');
const privateKey = createPrivateKey(pem);
console.log(privateKey.asymmetricKeyType, privateKey.asymmetricKeyDetails.namedCurve);`,
    java: String.raw`import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

// For a key of type PKCS#8: BEGIN PRIVATE KEY.
static PrivateKey privateKey(String pem) throws Exception {
    // Many stores keep a line break as the two characters \n.
    String base64 = pem.replace("\\n", "\n").replaceAll("-----[A-Z ]+-----", "");
    byte[] der = Base64.getMimeDecoder().decode(base64);
    return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
}`,
    python: String.raw`# pip install cryptography
import os

from cryptography.hazmat.primitives.serialization import load_pem_private_key

# Many stores keep a line break as the two characters \n.
pem = os.environ["PRIVATE_KEY"].replace("\\n", "\n")
private_key = load_pem_private_key(pem.encode("ascii"), password=None)
print(private_key.curve.name)`,
    csharp: String.raw`using System.Security.Cryptography;

// Many stores keep a line break as the two characters \n.
var pem = Environment.GetEnvironmentVariable("PRIVATE_KEY")!.Replace("\\n", "\n");
using var privateKey = ECDsa.Create();
privateKey.ImportFromPem(pem);`,
    go: String.raw`import (
	"crypto/ecdsa"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"os"
	"strings"
)

// For a key of type PKCS#8: BEGIN PRIVATE KEY.
func privateKey() (*ecdsa.PrivateKey, error) {
	// Many stores keep a line break as the two characters \n.
	text := strings.ReplaceAll(os.Getenv("PRIVATE_KEY"), "\\n", "\n")
	block, _ := pem.Decode([]byte(text))
	if block == nil {
		return nil, errors.New("PRIVATE_KEY holds no PEM")
	}
	parsed, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	if err != nil {
		return nil, err
	}
	key, ok := parsed.(*ecdsa.PrivateKey)
	if !ok {
		return nil, errors.New("PRIVATE_KEY is not an EC key")
	}
	return key, nil
}`,
    php: String.raw`// Many stores keep a line break as the two characters \n.
$pem = str_replace('\n', "\n", getenv('PRIVATE_KEY'));
$privateKey = openssl_pkey_get_private($pem);
if ($privateKey === false) {
    throw new RuntimeException('PRIVATE_KEY holds no key: ' . openssl_error_string());
}`,
  },
};
