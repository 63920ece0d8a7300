import type { Analysis } from '../../core/analyse.ts';
import { shorten } from '../../core/redact.ts';

/** A name is there to be recognised, not to be read whole. */
const longestName = 60;

/** What was found right, in a sentence or two; `undefined` where no check had anything to look at. */
export function passedWords({
  subject: { verification },
  diagnosis: { outcomes },
}: Analysis): string | undefined {
  const passed = Object.values(outcomes).filter(({ kind }) => kind === 'passed').length;
  if (passed === 0) return undefined;
  const count = passed === 1 ? 'One check passed.' : `${passed} checks passed.`;
  if (verification?.assertion?.state !== 'verified') return count;
  const { kid } = verification.assertion.verifiedBy ?? {};
  const key = kid === undefined ? 'a key of the set' : `the key ${shorten(kid, longestName)}`;
  return `${count} The signature of the assertion verifies with ${key}.`;
}
