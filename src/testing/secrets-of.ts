import type { Case } from '../core/case/case.ts';

/** Shorter pieces are no secret that could be used, and stand in other words by chance. */
const shortest = 16;

const patterns: readonly RegExp[] = [
  // The signature of a token, and the ciphertext of an encrypted one.
  /eyJ[\w-]+\.[\w-]*\.([\w-]{16,})/g,
  /eyJ[\w-]+\.[\w-]*\.[\w-]*\.([\w-]{16,})/g,
  // A code, a verifier, a secret as a parameter.
  /(?:^|[&?;"'`\s@])(?:code|code_verifier|client_secret|refresh_token)=([^&"'`\s\\]+)/g,
  // The same as members of JSON, and the private members of a key (RFC 7518 §6).
  /\\*"(?:code|code_verifier|client_secret|access_token|refresh_token|id_token|d|p|q|dp|dq|qi|k)\\*"\s*:\s*\\*"([^"\\]+)/g,
  /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s*([\w+/=]{16,})/g,
];

/** What of a case may stand nowhere whole, as written and decoded. Read with expressions of its own, not with the code that masks. */
export function secretsOf(given: Case): readonly string[] {
  const texts = [given, given.parameters, given.expected]
    .flatMap((object) => Object.values(object ?? {}))
    .filter((value) => typeof value === 'string')
    .flatMap((text) => [text, decoded(text)]);
  const { code, code_verifier: verifier } = given.parameters ?? {};
  const found = texts.flatMap((text) =>
    patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')),
  );
  const all = [...found, code ?? '', verifier ?? ''].flatMap((secret) => [secret, decoded(secret)]);
  return [...new Set(all)].filter((secret) => secret.length >= shortest);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
