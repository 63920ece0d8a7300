import type { Profile, ProfileError } from '../profiles/profile.ts';
import { fapiErrors } from '../profiles/singpass-errors.ts';
import { knownAnswers } from './known-answers.ts';

/** Longer than this it is a log, and not words that somebody passes on. */
const longest = 1_000;

/** The error of a profile that a text tells by its sentence alone (singpass.md §3.2, §3.3): people pass it on without its code. */
export function toldAlone(text: string, { errors }: Pick<Profile, 'errors'>): ProfileError | undefined {
  if (text.length > longest) return undefined;
  return errors.find(({ said }) => said !== undefined && new RegExp(said, 'i').test(text));
}

/** Whether a text without an error code or a status is what a provider said, and not any words. */
export function isToldAlone(text: string): boolean {
  if (text.length > longest) return false;
  return (
    toldAlone(text, { errors: fapiErrors }) !== undefined ||
    knownAnswers.some(
      ({ source, match }) => (source === 'singpass' || source === 'gateway') && match.test(text),
    )
  );
}
