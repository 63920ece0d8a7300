import type { Analysis } from '../../core/analyse.ts';
import { shorten } from '../../core/redact.ts';

/** A name is there to be recognised, not to be read whole. */
const longestName = 60;

/** What was found right of a request, in a sentence or two; `undefined` where none is there, or nothing of it is known. */
export function passedWords({
  subject: { request, verification },
  diagnosis: { outcomes },
}: Analysis): string | undefined {
  if (request === undefined) return undefined;
  const passed = Object.values(outcomes).filter(({ kind }) => kind === 'passed').length;
  if (passed === 0) return undefined;
  const count = passed === 1 ? 'One check passed.' : `${passed} checks passed.`;
  if (verification?.assertion?.state !== 'verified') return count;
  const { kid } = verification.assertion.verifiedBy ?? {};
  const key = kid === undefined ? 'a key of the set' : `the key ${shorten(kid, longestName)}`;
  return `${count} The signature of the assertion verifies with ${key}.`;
}
