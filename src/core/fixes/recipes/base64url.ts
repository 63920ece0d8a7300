import type { Recipe } from '../recipe.ts';

/** RFC 7515 §2: the URL-safe alphabet, without padding. */
export const base64url: Recipe = {
  title: 'base64url without padding',
  snippets: {
    node: `const base64url = (bytes) => Buffer.from(bytes).toString('base64url');`,
    java: `import java.util.Base64;

static String base64url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
}`,
    python: `import base64


def base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")`,
    csharp: `static string ToBase64Url(byte[] bytes) =>
    Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');`,
    go: `import "encoding/base64"

func base64url(data []byte) string {
	return base64.RawURLEncoding.EncodeToString(data)
}`,
    php: `function base64url(string $data): string
{
    return rtrim(strtr(base64_encode($data), '+/', '-_'), '=');
}`,
  },
};
