import { describeDuration } from '../../assertion/describe-time.ts';
import type { Subject } from '../../case/subject.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import { compareKeySets, type KeySetComparison } from '../../key-set/compare-key-sets.ts';
import type { KeyEntry } from '../../key-set/key-set-document.ts';
import { textMember } from '../../key-set/parse-key-set.ts';
import { wasAccepted } from '../../response/recognised-error.ts';
import type { SubjectWith } from '../define-check.ts';

export type RotationSubject = SubjectWith<'keySet' | 'otherKeySet' | 'verification'>;

export function comparisonOf({ keySet, otherKeySet, verification }: RotationSubject): KeySetComparison {
  return compareKeySets(keySet.keys, otherKeySet.keys, verification.thumbprints);
}

/**
 * What the answer says of the keys. `key-unknown`: the server knows no key that verifies. `possible`: it refused for a reason
 * that a stale set can have. `accepted`: it let the request through. `nothing`: there is no answer, or it is about something else.
 */
export function complaintOf(
  { recognised }: RotationSubject,
  code: FaultCode,
): 'key-unknown' | 'possible' | 'accepted' | 'nothing' {
  if (recognised === undefined) return 'nothing';
  if (wasAccepted(recognised)) return 'accepted';
  if (recognised.guide === 'invalid-client-signature') return 'key-unknown';
  return recognised.guide !== 'unrecognised-response' && recognised.causes.includes(code)
    ? 'possible'
    : 'nothing';
}

/** Whether the server fetches the set for each request, so that it never holds an older one. */
export function keepsNoSet({ profile }: Pick<Subject, 'profile'>): boolean {
  return profile.keySet.cacheSeconds.value === 0;
}

/** How long the provider keeps a set that it fetched, in words. */
export function cacheWords({ profile }: Pick<Subject, 'profile'>): string {
  return describeDuration(profile.keySet.cacheSeconds.value);
}

/** A key by its name, or its place where it has none. */
export function nameOf({ path, jwk }: KeyEntry): string {
  return textMember(jwk, 'kid') ?? path;
}
