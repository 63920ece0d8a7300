import type { Evidence } from './checks/outcome.ts';

/** Longer values are cut in the middle when shown beside each other. */
const longestShown = 160;
/** Of a secret, this much of the beginning may be seen: enough to recognise it, too little to use it. */
const secretShown = 6;

/** A secret as length and beginning: `4C0siv… (43 characters)`. */
export function maskSecret(value: string): string {
  if (value.length === 0) return '(empty)';
  const shown = value.length > secretShown * 3 ? `${value.slice(0, secretShown)}…` : '…';
  return `${shown} (${value.length} ${value.length === 1 ? 'character' : 'characters'})`;
}

/** A long value with its middle taken out. */
export function shorten(value: string, longest = longestShown): string {
  if (value.length <= longest) return value;
  const half = Math.floor(longest / 2);
  return `${value.slice(0, half)} … ${value.slice(-half)} (${value.length} characters)`;
}

/** Anything that looks like a compact token keeps its header and loses the rest of its force: the signature. */
function cutTokens(text: string): string {
  return text.replace(
    /(eyJ[\w-]{8,}\.[\w-]{2,}\.)([\w-]{16,})/g,
    (_whole, signed: string, rest: string) => `${signed}(${rest.length} characters cut)`,
  );
}

/** What of a piece of evidence may be shown or shared. */
export function presentEvidence(evidence: Evidence): { readonly found?: string; readonly expected?: string } {
  const present = (value: string): string =>
    evidence.secret ? maskSecret(value) : shorten(cutTokens(value));
  // A description has spaces, a healthy secret has none.
  const presentExpected = (value: string): string => (value.includes(' ') ? shorten(value) : present(value));
  return {
    ...(evidence.found === undefined ? {} : { found: present(evidence.found) }),
    ...(evidence.expected === undefined ? {} : { expected: presentExpected(evidence.expected) }),
  };
}
