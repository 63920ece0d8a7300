import { parseJson } from '../assertion/json-text.ts';
import type { Certainty } from '../checks/outcome.ts';

const begin = /(["'`]?)-----BEGIN (?:[A-Z]+ ){0,8}PRIVATE KEY-----(\\[nr]|\(removed\)| )/g;
/** A variable as a file of them, a CI or docker gives it: a program has blanks around the sign. */
const variable = /^\s{0,20}(?:-\s{1,4}|export\s{1,4})?[A-Z][A-Z0-9_]{0,80}=$/;
const code =
  /^[ \t]{0,20}(?:import|from|const|let|var|def|func|function|class|package|using|return|await|public|private|require)\b|[;{][ \t\r]{0,20}$/m;

/**
 * How sure it is that a private key in a text has lost its line breaks. In JSON, and where a quote stands before it, `\n` is how a line
 * break is written; in a file of variables it depends on what loads them, and many a program puts the line breaks back: never more than
 * possible.
 */
export function flattenedPemIn(text: string): Certainty | undefined {
  let possible: Certainty | undefined;
  for (const match of text.matchAll(begin)) {
    const [, quote = '', gap = ''] = match;
    const isVariable = isInVariable(text, match.index);
    const isWritten = gap.startsWith('\\') && (quote !== '' || isVariable || parseJson(text).ok);
    if (!isWritten) return 'proof';
    if (isVariable) possible = 'hint';
  }
  return possible;
}

function isInVariable(text: string, at: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', at) + 1, at);
  return variable.test(before) && !code.test(text);
}
