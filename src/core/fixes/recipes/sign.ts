import type { Recipe } from '../recipe.ts';

/** RFC 7523 §3 and RFC 7515 §5.1: the client assertion, signed by a JOSE library, so that the signature is r‖s. */
export const sign: Recipe = {
  title: 'Make and sign the client assertion',
  snippets: {
    node: String.raw`// npm install jose
import { randomUUID } from 'node:crypto';
import { importPKCS8, SignJWT } from 'jose';

const { CLIENT_ID, KEY_ID, AUDIENCE, PRIVATE_KEY } = process.env;
// For a key on P-256: P-384 goes with ES384, P-521 with ES512.
const privateKey = await importPKCS8(PRIVATE_KEY.replaceAll('\\n', '\n'), 'ES256');
const now = Math.floor(Date.now() / 1000);
const clientAssertion = await new SignJWT({
  iss: CLIENT_ID,
  sub: CLIENT_ID,
  aud: AUDIENCE,
  iat: now,
  exp: now + 60,
  jti: randomUUID(),
})
  .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: KEY_ID })
  .sign(privateKey);
console.log(clientAssertion);`,
    java: `// com.nimbusds:nimbus-jose-jwt
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

// For a key on P-256: P-384 goes with ES384 and Curve.P_384, P-521 with ES512 and Curve.P_521.
static String clientAssertion(PrivateKey privateKey) throws Exception {
    String clientId = System.getenv("CLIENT_ID");
    Instant now = Instant.now();
    JWTClaimsSet claims = new JWTClaimsSet.Builder()
        .issuer(clientId)
        .subject(clientId)
        .audience(System.getenv("AUDIENCE"))
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(60)))
        .jwtID(UUID.randomUUID().toString())
        .build();
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
        .type(JOSEObjectType.JWT)
        .keyID(System.getenv("KEY_ID"))
        .build();
    SignedJWT assertion = new SignedJWT(header, claims);
    assertion.sign(new ECDSASigner(privateKey, Curve.P_256));
    return assertion.serialize();
}`,
    python: String.raw`# pip install pyjwt cryptography
import os
import time
import uuid

import jwt

env = os.environ
now = int(time.time())
# For a key on P-256: P-384 goes with ES384, P-521 with ES512.
client_assertion = jwt.encode(
    {
        "iss": env["CLIENT_ID"],
        "sub": env["CLIENT_ID"],
        "aud": env["AUDIENCE"],
        "iat": now,
        "exp": now + 60,
        "jti": str(uuid.uuid4()),
    },
    env["PRIVATE_KEY"].replace("\\n", "\n"),
    algorithm="ES256",
    headers={"kid": env["KEY_ID"]},
)
print(client_assertion)`,
    csharp: String.raw`// dotnet add package Microsoft.IdentityModel.JsonWebTokens
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

static string Env(string name) => Environment.GetEnvironmentVariable(name)!;

using var ecdsa = ECDsa.Create();
ecdsa.ImportFromPem(Env("PRIVATE_KEY").Replace("\\n", "\n"));
var now = DateTime.UtcNow;
// For a key on P-256: P-384 goes with EcdsaSha384, P-521 with EcdsaSha512.
var clientAssertion = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
    new SecurityTokenDescriptor
    {
        Issuer = Env("CLIENT_ID"),
        Audience = Env("AUDIENCE"),
        IssuedAt = now,
        Expires = now.AddSeconds(60),
        Claims = new Dictionary<string, object>
        {
            ["sub"] = Env("CLIENT_ID"),
            ["jti"] = Guid.NewGuid().ToString(),
        },
        SigningCredentials = new SigningCredentials(
            new ECDsaSecurityKey(ecdsa) { KeyId = Env("KEY_ID") }, SecurityAlgorithms.EcdsaSha256),
    });
Console.WriteLine(clientAssertion);`,
    go: String.raw`// go get github.com/golang-jwt/jwt/v5 github.com/google/uuid
import (
	"os"
	"strings"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/uuid"
)

// For a key on P-256: P-384 goes with ES384, P-521 with ES512.
func clientAssertion() (string, error) {
	pem := strings.ReplaceAll(os.Getenv("PRIVATE_KEY"), "\\n", "\n")
	key, err := jwt.ParseECPrivateKeyFromPEM([]byte(pem))
	if err != nil {
		return "", err
	}
	now := time.Now().Unix()
	token := jwt.NewWithClaims(jwt.SigningMethodES256, jwt.MapClaims{
		"iss": os.Getenv("CLIENT_ID"),
		"sub": os.Getenv("CLIENT_ID"),
		"aud": os.Getenv("AUDIENCE"),
		"iat": now,
		"exp": now + 60,
		"jti": uuid.NewString(),
	})
	token.Header["kid"] = os.Getenv("KEY_ID")
	return token.SignedString(key)
}`,
    php: String.raw`// composer require firebase/php-jwt
require 'vendor/autoload.php';

use Firebase\JWT\JWT;

$now = time();
$claims = [
    'iss' => getenv('CLIENT_ID'),
    'sub' => getenv('CLIENT_ID'),
    'aud' => getenv('AUDIENCE'),
    'iat' => $now,
    'exp' => $now + 60,
    'jti' => bin2hex(random_bytes(16)),
];
$privateKey = str_replace('\n', "\n", getenv('PRIVATE_KEY'));
// For a key on P-256: P-384 goes with ES384.
$clientAssertion = JWT::encode($claims, $privateKey, 'ES256', getenv('KEY_ID'));
echo $clientAssertion;`,
  },
};
