import { replaceAddressPasswords } from './address-passwords.ts';
import { replaceRests, replaceTokens } from './assertion/tokens-in-text.ts';
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

/** The value of a secret parameter, of a form or of JSON. An error code in JSON has no digit. */
const secretsWithin: readonly RegExp[] = [
  /((?:\b|%26)(?:code|code_verifier|client_secret|refresh_token|access_token|id_token)(?:=|%3D))(?![^&\s"']{0,11}%26)([^&\s"']{12,}?(?=%26|[&\s"']|$))/gi,
  /(\b(?:code_verifier|client_secret|refresh_token|access_token|id_token)\\*["']\s*:\s*\\*["'])([^\s"'\\]{12,})/gi,
  /(\bcode\\*["']\s*:\s*\\*["'])(?=[^\s"'\\]*\d)([^\s"'\\]{12,})/gi,
];

const cutCharacters = (value: string): string => `(${value.length} characters cut)`;

/** A compact token without what comes after its first two parts. */
function cutSignature(token: string): string {
  const [header = '', payload = '', ...rest] = token.split('.');
  const signature = rest.join('.');
  return signature.length < shortestSignature ? token : `${header}.${payload}.${cutCharacters(signature)}`;
}

/** Shorter ones sign nothing. */
const shortestSignature = 16;

/** Takes out of a longer text what could be used; its name and length stay. */
function cutSecrets(text: string): string {
  return secretsWithin.reduce(
    (left, secret) =>
      left.replace(secret, (_whole, name: string, value: string) => name + cutCharacters(value)),
    replaceAddressPasswords(replaceRests(replaceTokens(text, cutSignature), cutCharacters), cutCharacters),
  );
}

/** What of a text beside found and expected may be shown or shared: the name of a place, a remark. */
export function presentText(text: string): string {
  return shorten(cutSecrets(text));
}

/** What of a piece of evidence may be shown or shared. */
export function presentEvidence(evidence: Evidence): { readonly found?: string; readonly expected?: string } {
  const present = (value: string): string => (evidence.secret ? maskSecret(value) : presentText(value));
  // A description has spaces, a healthy secret has none.
  const presentExpected = (value: string): string =>
    value.includes(' ') ? presentText(value) : present(value);
  return {
    ...(evidence.found === undefined ? {} : { found: present(evidence.found) }),
    ...(evidence.expected === undefined ? {} : { expected: presentExpected(evidence.expected) }),
  };
}
