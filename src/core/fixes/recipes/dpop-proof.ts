import type { Recipe } from '../recipe.ts';

/** RFC 9449 §4.2: a proof for one request; with an access token it carries the token's hash (`ath`). */
export const dpopProof: Recipe = {
  title: 'Make a DPoP proof',
  snippets: {
    node: `// npm install jose
import { createHash, randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

// One pair per login, kept in its session: PAR, the token request and userinfo use the same one.
const { publicKey, privateKey } = await generateKeyPair('ES256');

// A new proof for every request. The access token is for userinfo only.
async function dpopProof(method, url, accessToken) {
  const now = Math.floor(Date.now() / 1000);
  const ath = accessToken && createHash('sha256').update(accessToken).digest('base64url');
  return new SignJWT({ htm: method, htu: url, iat: now, exp: now + 60, jti: randomUUID(), ath })
    .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk: await exportJWK(publicKey) })
    .sign(privateKey);
}

const proof = await dpopProof('POST', process.env.TOKEN_URL);`,
    java: `// com.nimbusds:oauth2-oidc-sdk
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.oauth2.sdk.dpop.DefaultDPoPProofFactory;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import java.net.URI;

// One pair per login, kept in its session: PAR, the token request and userinfo use the same one.
static ECKey newDpopKey() throws Exception {
    return new ECKeyGenerator(Curve.P_256).generate();
}

// A new proof for every request.
static String tokenProof(ECKey key, URI tokenUrl) throws Exception {
    return new DefaultDPoPProofFactory(key, JWSAlgorithm.ES256).createDPoPJWT("POST", tokenUrl).serialize();
}

static String userinfoProof(ECKey key, URI userinfoUrl, DPoPAccessToken token) throws Exception {
    return new DefaultDPoPProofFactory(key, JWSAlgorithm.ES256).createDPoPJWT("GET", userinfoUrl, token).serialize();
}`,
    python: `# pip install pyjwt cryptography
import base64
import hashlib
import json
import os
import time
import uuid

import jwt
from cryptography.hazmat.primitives.asymmetric import ec
from jwt.algorithms import ECAlgorithm

# One pair per login, kept in its session: PAR, the token request and userinfo use the same one.
private_key = ec.generate_private_key(ec.SECP256R1())


def dpop_proof(method, url, access_token=None):
    """A new proof for every request. The access token is for userinfo only."""
    numbers = private_key.public_key().public_numbers()
    jwk = {"kty": "EC", "crv": "P-256"}
    for name, number in (("x", numbers.x), ("y", numbers.y)):
        jwk[name] = base64.urlsafe_b64encode(number.to_bytes(32, "big")).rstrip(b"=").decode("ascii")
    now = int(time.time())
    claims = {"htm": method, "htu": url, "iat": now, "exp": now + 60, "jti": str(uuid.uuid4())}
    if access_token is not None:
        digest = hashlib.sha256(access_token.encode("ascii")).digest()
        claims["ath"] = base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii")
    return jwt.encode(claims, private_key, algorithm="ES256", headers={"typ": "dpop+jwt", "jwk": jwk})


proof = dpop_proof("POST", os.environ["TOKEN_URL"])`,
    csharp: `// dotnet add package Microsoft.IdentityModel.JsonWebTokens
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

// One pair per login, kept in its session: PAR, the token request and userinfo use the same one.
using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
var proof = DpopProof("POST", Environment.GetEnvironmentVariable("TOKEN_URL")!);

// A new proof for every request. The access token is for userinfo only.
string DpopProof(string method, string url, string? accessToken = null)
{
    var point = ecdsa.ExportParameters(includePrivateParameters: false).Q;
    var header = new Dictionary<string, object>
    {
        ["typ"] = "dpop+jwt",
        ["jwk"] = new Dictionary<string, string>
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["x"] = Base64UrlEncoder.Encode(point.X),
            ["y"] = Base64UrlEncoder.Encode(point.Y),
        },
    };
    var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
    var claims = new Dictionary<string, object>
    {
        ["htm"] = method,
        ["htu"] = url,
        ["iat"] = now,
        ["exp"] = now + 60,
        ["jti"] = Guid.NewGuid().ToString(),
    };
    if (accessToken is not null)
        claims["ath"] = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(accessToken)));
    var credentials = new SigningCredentials(new ECDsaSecurityKey(ecdsa), SecurityAlgorithms.EcdsaSha256);
    return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }
        .CreateToken(JsonSerializer.Serialize(claims), credentials, header);
}`,
    go: `// go get github.com/go-jose/go-jose/v4 github.com/google/uuid
import (
	"crypto/ecdsa"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/google/uuid"
)

// A new proof for every request; one key per login, made by ecdsa.GenerateKey(elliptic.P256(), rand.Reader) and kept in
// its session. The access token is for userinfo only: empty otherwise.
func dpopProof(key *ecdsa.PrivateKey, method, url, accessToken string) (string, error) {
	// EmbedJWK puts the public half into the header.
	options := (&jose.SignerOptions{EmbedJWK: true}).WithType("dpop+jwt")
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: jose.ES256, Key: key}, options)
	if err != nil {
		return "", err
	}
	now := time.Now().Unix()
	claims := map[string]any{"htm": method, "htu": url, "iat": now, "exp": now + 60, "jti": uuid.NewString()}
	if accessToken != "" {
		sum := sha256.Sum256([]byte(accessToken))
		claims["ath"] = base64.RawURLEncoding.EncodeToString(sum[:])
	}
	payload, err := json.Marshal(claims)
	if err != nil {
		return "", err
	}
	signed, err := signer.Sign(payload)
	if err != nil {
		return "", err
	}
	return signed.CompactSerialize()
}`,
    php: String.raw`// composer require firebase/php-jwt
require 'vendor/autoload.php';

use Firebase\JWT\JWT;

// One pair per login, kept in its session: PAR, the token request and userinfo use the same one.
$key = openssl_pkey_new(['private_key_type' => OPENSSL_KEYTYPE_EC, 'curve_name' => 'prime256v1']);

// A new proof for every request. The access token is for userinfo only.
function dpopProof(OpenSSLAsymmetricKey $key, string $method, string $url, ?string $accessToken = null): string
{
    $point = openssl_pkey_get_details($key)['ec'];
    // OpenSSL drops leading zeros; a JWK needs all 32 bytes.
    $coordinate = fn (string $bytes) => JWT::urlsafeB64Encode(str_pad($bytes, 32, "\0", STR_PAD_LEFT));
    $jwk = ['kty' => 'EC', 'crv' => 'P-256', 'x' => $coordinate($point['x']), 'y' => $coordinate($point['y'])];
    $now = time();
    $claims = ['htm' => $method, 'htu' => $url, 'iat' => $now, 'exp' => $now + 60, 'jti' => bin2hex(random_bytes(16))];
    if ($accessToken !== null) {
        $claims['ath'] = JWT::urlsafeB64Encode(hash('sha256', $accessToken, true));
    }
    return JWT::encode($claims, $key, 'ES256', null, ['typ' => 'dpop+jwt', 'jwk' => $jwk]);
}

$proof = dpopProof($key, 'POST', getenv('TOKEN_URL'));`,
  },
};
