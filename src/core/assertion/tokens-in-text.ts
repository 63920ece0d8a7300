const run = /[A-Za-z0-9_-][A-Za-z0-9_.-]*/g;
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

/** A text with every token in it, from its beginning to the end of its letters and dots, put through `replace`. Linear. */
export function replaceTokens(text: string, replace: (token: string) => string): string {
  return text.replace(run, (letters) => {
    if (!letters.includes('.')) return letters;
    const at = letters.search(beginning);
    // What begins like a token in the last part has no part after it.
    if (at < 0 || letters.indexOf('.', at) < 0) return letters;
    return letters.slice(0, at) + replace(letters.slice(at));
  });
}

/** Shorter parts in front belong to any name with a dot in it; shorter ones behind sign nothing. */
const shortest = { front: 16, behind: 40 };

/** Where in a run of letters and dots the rest of a token begins whose beginning is altered, or stands elsewhere. */
function restIn(letters: string): number | undefined {
  const parts = letters.split('.');
  const front = parts.findIndex((part) => part.length >= shortest.front);
  // A part that begins like JSON is the payload of a token without a signature.
  const isLong = (part: string): boolean => part.length >= shortest.behind && !/^e[yw]/.test(part);
  if (front < 0 || !parts.slice(front + 1).some(isLong)) return undefined;
  return parts.slice(0, front + 1).join('.').length + 1;
}

/** A text with what is left of a token without its beginning put through `replace`, from behind its first part. Linear. */
export function replaceRests(text: string, replace: (rest: string) => string): string {
  return text.replace(run, (letters) => {
    const at = restIn(letters);
    return at === undefined ? letters : letters.slice(0, at) + replace(letters.slice(at));
  });
}

/** Whether such a rest stands in a text. */
export function holdsRest(text: string): boolean {
  return [...text.matchAll(run)].some(([letters]) => restIn(letters) !== undefined);
}

function tokenIn(letters: string): string | undefined {
  if (!letters.includes('.') || !letters.includes('eyJ')) return undefined;
  const parts = letters.split('.');
  const at = parts.findIndex((part) => beginning.test(part));
  if (at < 0 || parts.length - at < fewestParts) return undefined;
  const [first = '', ...rest] = parts.slice(at, at + mostParts);
  return [first.slice(first.search(beginning)), ...rest].join('.');
}
