import type { Recipe } from '../recipe.ts';

/** RFC 7636 §4.1 and §4.2: the challenge is the base64url of the SHA-256 bytes of the verifier's text. */
export const pkceS256: Recipe = {
  title: 'A code_verifier and its S256 challenge',
  snippets: {
    node: `import { createHash, randomBytes } from 'node:crypto';

const newVerifier = () => randomBytes(32).toString('base64url');
const challengeOf = (verifier) => createHash('sha256').update(verifier).digest('base64url');

// Keep the verifier in the session of this login: the token request needs this very one.
const codeVerifier = newVerifier();
const codeChallenge = challengeOf(codeVerifier);`,
    java: `import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

// Keep the verifier in the session of this login: the token request needs this very one.
static String newVerifier() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
}

static String challengeOf(String verifier) throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
}`,
    python: `import base64
import hashlib
import secrets


def challenge_of(verifier: str) -> str:
    digest = hashlib.sha256(verifier.encode("ascii")).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii")


# Keep the verifier in the session of this login: the token request needs this very one.
code_verifier = secrets.token_urlsafe(32)
code_challenge = challenge_of(code_verifier)`,
    csharp: `using System.Security.Cryptography;
using System.Text;

static string ToBase64Url(byte[] bytes) =>
    Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
static string ChallengeOf(string verifier) =>
    ToBase64Url(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

// Keep the verifier in the session of this login: the token request needs this very one.
var codeVerifier = ToBase64Url(RandomNumberGenerator.GetBytes(32));
var codeChallenge = ChallengeOf(codeVerifier);`,
    go: `import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
)

// Keep the verifier in the session of this login: the token request needs this very one.
func newVerifier() (string, error) {
	random := make([]byte, 32)
	if _, err := rand.Read(random); err != nil {
		return "", err
	}
	return base64.RawURLEncoding.EncodeToString(random), nil
}

func challengeOf(verifier string) string {
	sum := sha256.Sum256([]byte(verifier))
	return base64.RawURLEncoding.EncodeToString(sum[:])
}`,
    php: `function base64url(string $data): string
{
    return rtrim(strtr(base64_encode($data), '+/', '-_'), '=');
}

function challengeOf(string $verifier): string
{
    // true: the 32 bytes of the hash, not their hexadecimal text.
    return base64url(hash('sha256', $verifier, true));
}

// Keep the verifier in the session of this login: the token request needs this very one.
$codeVerifier = base64url(random_bytes(32));
$codeChallenge = challengeOf($codeVerifier);`,
  },
};
