import type { Profile, ProfileError } from '../profiles/profile.ts';
import { knownAnswers } from './known-answers.ts';

/** The provider's own sentences (singpass.md §3.2, §3.3) by the error that they belong to: people pass them on without its code. */
const sentences: readonly (readonly [id: string, words: RegExp])[] = [
  ['claims', /client_assertion has missing or invalid claims/i],
  ['signature', /could not be validated against known signing keys/i],
  ['no-encryption-key', /no valid encryption jwk|encryption key is not available/i],
  ['invalid-grant', /grant requested is not valid/i],
  ['unsupported-grant-type', /grant type is not supported/i],
  ['client-side-error', /this is an invalid request\b/i],
  ['dpop-key-changed', /does not match the initial dpop_jkt/i],
  ['login-app-only', /can only be provided for login apps/i],
];

/** Longer than this it is a log, and not words that somebody passes on. */
const longest = 1_000;

/** The error of a profile that a text tells by its sentence alone. */
export function toldAlone(text: string, profile: Profile): ProfileError | undefined {
  const ids = idsIn(text);
  return profile.errors.find(({ id }) => ids.includes(id));
}

/** Whether a text without an error code or a status is what a provider said, and not any words. */
export function isToldAlone(text: string): boolean {
  if (text.length > longest) return false;
  return (
    idsIn(text).length > 0 ||
    knownAnswers.some(({ source, match }) => source === 'singpass' && match.test(text))
  );
}

function idsIn(text: string): readonly string[] {
  if (text.length > longest) return [];
  return sentences.filter(([, words]) => words.test(text)).map(([id]) => id);
}
