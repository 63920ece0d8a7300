import type { Recipe } from '../recipe.ts';

/** RFC 7517 §9.2: a key set to publish holds the public half only; `d` is the private one (RFC 7518 §6.2.2). */
export const publicJwk: Recipe = {
  title: 'Export the public half only',
  snippets: {
    node: String.raw`import { createPublicKey } from 'node:crypto';

const { PRIVATE_KEY, KEY_ID } = process.env;
// Of a private key, createPublicKey takes the public half.
const publicKey = createPublicKey(PRIVATE_KEY.replaceAll('\\n', '\n'));
// P-384 goes with ES384, P-521 with ES512. A key for encryption has use enc and alg ECDH-ES+A256KW.
const jwk = { ...publicKey.export({ format: 'jwk' }), kid: KEY_ID, use: 'sig', alg: 'ES256' };
console.log(JSON.stringify({ keys: [jwk] }, null, 2));`,
    java: `// com.nimbusds:nimbus-jose-jwt
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import java.security.interfaces.ECPublicKey;

static String keySet(ECPublicKey publicKey) {
    // On P-384: Curve.P_384 and ES384. For encryption: KeyUse.ENCRYPTION and JWEAlgorithm.ECDH_ES_A256KW.
    ECKey jwk = new ECKey.Builder(Curve.P_256, publicKey)
        .keyID(System.getenv("KEY_ID"))
        .keyUse(KeyUse.SIGNATURE)
        .algorithm(JWSAlgorithm.ES256)
        .build();
    // JWKSet.toString leaves private members out.
    return new JWKSet(jwk).toString();
}`,
    python: String.raw`# pip install jwcrypto
import json
import os

from jwcrypto.jwk import JWK

env = os.environ
key = JWK.from_pem(env["PRIVATE_KEY"].replace("\\n", "\n").encode("ascii"))
# export_public leaves d out. P-384 goes with ES384, P-521 with ES512.
# A key for encryption has use enc and alg ECDH-ES+A256KW.
jwk = {**json.loads(key.export_public()), "kid": env["KEY_ID"], "use": "sig", "alg": "ES256"}
print(json.dumps({"keys": [jwk]}, indent=2))`,
    csharp: String.raw`// dotnet add package Microsoft.IdentityModel.Tokens
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

static string Env(string name) => Environment.GetEnvironmentVariable(name)!;

using var ecdsa = ECDsa.Create();
ecdsa.ImportFromPem(Env("PRIVATE_KEY").Replace("\\n", "\n"));
var point = ecdsa.ExportParameters(includePrivateParameters: false).Q;
// P-384 goes with ES384, P-521 with ES512. A key for encryption has use enc and alg ECDH-ES+A256KW.
var jwk = new Dictionary<string, string>
{
    ["kty"] = "EC",
    ["crv"] = "P-256",
    ["x"] = Base64UrlEncoder.Encode(point.X),
    ["y"] = Base64UrlEncoder.Encode(point.Y),
    ["kid"] = Env("KEY_ID"),
    ["use"] = "sig",
    ["alg"] = "ES256",
};
Console.WriteLine(JsonSerializer.Serialize(new { keys = new[] { jwk } }));`,
    go: `// go get github.com/go-jose/go-jose/v4
import (
	"crypto/ecdsa"
	"encoding/json"
	"os"

	"github.com/go-jose/go-jose/v4"
)

// P-384 goes with ES384, P-521 with ES512. A key for encryption has use enc and alg ECDH-ES+A256KW.
func keySet(privateKey *ecdsa.PrivateKey) ([]byte, error) {
	return json.Marshal(jose.JSONWebKeySet{Keys: []jose.JSONWebKey{{
		Key:       privateKey.Public(),
		KeyID:     os.Getenv("KEY_ID"),
		Use:       "sig",
		Algorithm: "ES256",
	}}})
}`,
    php: String.raw`// composer require web-token/jwt-library
require 'vendor/autoload.php';

use Jose\Component\Core\JWKSet;
use Jose\Component\KeyManagement\JWKFactory;

$pem = str_replace('\n', "\n", getenv('PRIVATE_KEY'));
// P-384 goes with ES384, P-521 with ES512. A key for encryption has use enc and alg ECDH-ES+A256KW.
$labels = ['kid' => getenv('KEY_ID'), 'use' => 'sig', 'alg' => 'ES256'];
// toPublic leaves d out.
$jwk = JWKFactory::createFromKey($pem, null, $labels)->toPublic();
echo json_encode(new JWKSet([$jwk]), JSON_PRETTY_PRINT);`,
  },
};
