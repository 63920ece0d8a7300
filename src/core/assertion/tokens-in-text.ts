const run = /[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*)*/g;
/** The beginning of a JWT: `{"` in base64url, and a little more. */
const beginning = /eyJ[A-Za-z0-9_-]{5,}/;
/** Three parts make a JWS, five a JWE (RFC 7515 §7.1, RFC 7516 §7.1). */
const fewestParts = 3;
const mostParts = 5;

/** The JWTs inside other text, each once, `most` at the most. Linear: what begins like a JWT and is none is not looked at again. */
export function tokensInText(text: string, most: number): readonly string[] {
  const found = new Set<string>();
  for (const [letters] of text.matchAll(run)) {
    const token = tokenIn(letters);
    if (token !== undefined) found.add(token);
    if (found.size >= most) break;
  }
  return [...found];
}

function tokenIn(letters: string): string | undefined {
  if (!letters.includes('.') || !letters.includes('eyJ')) return undefined;
  const parts = letters.split('.');
  const at = parts.findIndex((part) => beginning.test(part));
  if (at < 0 || parts.length - at < fewestParts) return undefined;
  const [first = '', ...rest] = parts.slice(at, at + mostParts);
  return [first.slice(first.search(beginning)), ...rest].join('.');
}
