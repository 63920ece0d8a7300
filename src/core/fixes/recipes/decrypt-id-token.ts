import type { Recipe } from '../recipe.ts';

/** RFC 7519 §11.2: signed, then encrypted; so decrypt, then verify signature, issuer, audience and times. */
export const decryptIdToken: Recipe = {
  title: 'Decrypt the id_token, then verify it',
  snippets: {
    node: String.raw`// npm install jose
import { compactDecrypt, createRemoteJWKSet, importPKCS8, jwtVerify } from 'jose';

const { ID_TOKEN, ENCRYPTION_PRIVATE_KEY, PROVIDER_KEYS_URL, ISSUER, CLIENT_ID } = process.env;
const decryptionKey = await importPKCS8(ENCRYPTION_PRIVATE_KEY.replaceAll('\\n', '\n'), 'ECDH-ES+A256KW');
const { plaintext } = await compactDecrypt(ID_TOKEN, decryptionKey);
const signed = new TextDecoder().decode(plaintext);
const providerKeys = createRemoteJWKSet(new URL(PROVIDER_KEYS_URL));
const { payload } = await jwtVerify(signed, providerKeys, {
  issuer: ISSUER,
  audience: CLIENT_ID,
  algorithms: ['ES256'],
});
// Then compare payload.nonce with the nonce of this login.
console.log(JSON.stringify(payload));`,
    java: `// com.nimbusds:nimbus-jose-jwt
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.net.URI;
import java.security.interfaces.ECPrivateKey;
import java.util.Set;

static JWTClaimsSet readIdToken(String idToken, ECPrivateKey decryptionKey) throws Exception {
    EncryptedJWT encrypted = EncryptedJWT.parse(idToken);
    encrypted.decrypt(new ECDHDecrypter(decryptionKey));
    SignedJWT signed = encrypted.getPayload().toSignedJWT();
    JWKSet providerKeys = JWKSet.load(URI.create(System.getenv("PROVIDER_KEYS_URL")).toURL());
    var key = providerKeys.getKeyByKeyId(signed.getHeader().getKeyID()).toECKey();
    if (!signed.verify(new ECDSAVerifier(key))) {
        throw new SecurityException("The signature of the id_token is not the provider's");
    }
    JWTClaimsSet expected = new JWTClaimsSet.Builder().issuer(System.getenv("ISSUER")).build();
    JWTClaimsSet claims = signed.getJWTClaimsSet();
    new DefaultJWTClaimsVerifier<>(System.getenv("CLIENT_ID"), expected, Set.of("sub", "iat", "exp"))
        .verify(claims, null);
    // Then compare the claim nonce with the nonce of this login.
    return claims;
}`,
    python: String.raw`# pip install jwcrypto pyjwt cryptography
import json
import os

import jwt
from jwcrypto.jwe import JWE
from jwcrypto.jwk import JWK

env = os.environ
decryption_key = JWK.from_pem(env["ENCRYPTION_PRIVATE_KEY"].replace("\\n", "\n").encode("ascii"))
encrypted = JWE()
encrypted.deserialize(env["ID_TOKEN"], decryption_key)
signed = encrypted.payload.decode("ascii")
provider_key = jwt.PyJWKClient(env["PROVIDER_KEYS_URL"]).get_signing_key_from_jwt(signed)
claims = jwt.decode(
    signed,
    provider_key.key,
    algorithms=["ES256"],
    issuer=env["ISSUER"],
    audience=env["CLIENT_ID"],
)
# Then compare claims["nonce"] with the nonce of this login.
print(json.dumps(claims))`,
    csharp: `// dotnet add package jose-jwt
// dotnet add package Microsoft.IdentityModel.JsonWebTokens
using Jose;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

static string Env(string name) => Environment.GetEnvironmentVariable(name)!;

// The private JWK of the encryption key, as JSON.
var decryptionKey = Jwk.FromJson(Env("ENCRYPTION_PRIVATE_JWK"));
var signed = Jose.JWT.Decode(
    Env("ID_TOKEN"), decryptionKey, JweAlgorithm.ECDH_ES_A256KW, JweEncryption.A256CBC_HS512);
using var client = new HttpClient();
var providerKeys = new JsonWebKeySet(await client.GetStringAsync(Env("PROVIDER_KEYS_URL")));
var result = await new JsonWebTokenHandler().ValidateTokenAsync(signed, new TokenValidationParameters
{
    ValidIssuer = Env("ISSUER"),
    ValidAudience = Env("CLIENT_ID"),
    ValidAlgorithms = new[] { SecurityAlgorithms.EcdsaSha256 },
    IssuerSigningKeys = providerKeys.GetSigningKeys(),
});
if (!result.IsValid) throw result.Exception;
// Then compare the claim nonce with the nonce of this login.
Console.WriteLine(result.Claims["sub"]);`,
    go: `// go get github.com/go-jose/go-jose/v4
import (
	"crypto/ecdsa"
	"os"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
)

func readIDToken(idToken string, decryptionKey *ecdsa.PrivateKey, providerKeys *jose.JSONWebKeySet) (*jwt.Claims, error) {
	encrypted, err := jose.ParseEncrypted(idToken,
		[]jose.KeyAlgorithm{jose.ECDH_ES_A256KW},
		[]jose.ContentEncryption{jose.A256CBC_HS512})
	if err != nil {
		return nil, err
	}
	plain, err := encrypted.Decrypt(decryptionKey)
	if err != nil {
		return nil, err
	}
	signed, err := jwt.ParseSigned(string(plain), []jose.SignatureAlgorithm{jose.ES256})
	if err != nil {
		return nil, err
	}
	var claims jwt.Claims
	if err := signed.Claims(providerKeys, &claims); err != nil {
		return nil, err
	}
	// Then compare the claim nonce with the nonce of this login.
	return &claims, claims.Validate(jwt.Expected{
		Issuer:      os.Getenv("ISSUER"),
		AnyAudience: jwt.Audience{os.Getenv("CLIENT_ID")},
		Time:        time.Now(),
	})
}`,
    php: String.raw`// composer require web-token/jwt-library firebase/php-jwt
require 'vendor/autoload.php';

use Firebase\JWT\JWK;
use Firebase\JWT\JWT;
use Jose\Component\Core\AlgorithmManager;
use Jose\Component\Encryption\Algorithm\ContentEncryption\A256CBCHS512;
use Jose\Component\Encryption\Algorithm\KeyEncryption\ECDHESA256KW;
use Jose\Component\Encryption\JWEDecrypter;
use Jose\Component\Encryption\Serializer\CompactSerializer;
use Jose\Component\KeyManagement\JWKFactory;

$pem = str_replace('\n', "\n", getenv('ENCRYPTION_PRIVATE_KEY'));
$decrypter = new JWEDecrypter(new AlgorithmManager([new ECDHESA256KW(), new A256CBCHS512()]));
$encrypted = (new CompactSerializer())->unserialize(getenv('ID_TOKEN'));
if (!$decrypter->decryptUsingKey($encrypted, JWKFactory::createFromKey($pem), 0)) {
    throw new RuntimeException('The id_token is not for this key');
}
$providerKeys = json_decode(file_get_contents(getenv('PROVIDER_KEYS_URL')), true);
// Checks signature and times.
$claims = JWT::decode($encrypted->getPayload(), JWK::parseKeySet($providerKeys, 'ES256'));
if ($claims->iss !== getenv('ISSUER') || $claims->aud !== getenv('CLIENT_ID')) {
    throw new RuntimeException('The id_token is not of this provider or not for this client');
}
// Then compare $claims->nonce with the nonce of this login.
echo json_encode($claims);`,
  },
};
