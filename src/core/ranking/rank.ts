import { type Frequency, faults } from '../catalogue/faults.ts';
import { type Certainty, isDecisive, type Severity } from '../checks/outcome.ts';
import { positionOf } from '../profiles/position-of.ts';
import type { Profile } from '../profiles/profile.ts';
import type { RecognisedError } from '../response/recognised-error.ts';
import type { Candidate } from './candidate.ts';
import type { Standing } from './standing.ts';

const certaintyRank: Readonly<Record<Certainty, number>> = { proof: 0, strong: 1, hint: 2 };
const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };
const frequencyRank: Readonly<Record<Frequency, number>> = { high: 0, med: 1, low: 2 };
const standingRank: Readonly<Record<Standing, number>> = {
  explains: 0,
  'no-answer': 0,
  open: 1,
  contradicted: 4,
  accepted: 4,
};
const noteBucket = 5;

function isAtLeastAsCertain(one: Candidate, other: Candidate): boolean {
  return certaintyRank[one.certaintyIfMeant] <= certaintyRank[other.certaintyIfMeant];
}

/** The order in which the server would meet the faults. */
export function byServerOrder(profile: Profile): (a: Candidate, b: Candidate) => number {
  return (a, b) =>
    positionOf(profile, a.code, a.stage) - positionOf(profile, b.code, b.stage) ||
    certaintyRank[a.certainty] - certaintyRank[b.certainty];
}

/**
 * Sure faults before possible ones, and of either first what explains the given error; then how bad it is, then which the server
 * meets first, then certainty, then how probable the answer makes it, then how often it happens (faults.md §3.9). A sure fault
 * that the answer leaves open stands before a mere hint that fits; what the answer contradicts stands behind both.
 */
export function byRank(
  profile: Profile,
  recognised: RecognisedError | undefined,
): (a: Candidate, b: Candidate) => number {
  const causeRank = ({ code }: Candidate): number => {
    const at = recognised?.causes.indexOf(code) ?? -1;
    return at < 0 ? Number.MAX_SAFE_INTEGER : at;
  };
  const bucket = (candidate: Candidate): number => {
    if (candidate.severity === 'note') return noteBucket;
    const standing = standingRank[candidate.standing];
    return isDecisive(candidate) || standing > 1 ? standing : 2 + standing;
  };
  const keys: readonly ((candidate: Candidate) => number)[] = [
    bucket,
    // Of what is not sure, a proven risk comes before a fault that is only possible.
    (candidate) => (isDecisive(candidate) ? 0 : certaintyRank[candidate.certainty]),
    ({ severity }) => severityRank[severity],
    ({ code, stage }) => positionOf(profile, code, stage),
    ({ certainty }) => certaintyRank[certainty],
    causeRank,
    ({ code }) => frequencyRank[faults[code].frequency],
  ];
  return (a, b) => {
    for (const key of keys) {
      const difference = key(a) - key(b);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

/**
 * One cause, one finding: what a finding at least as certain explains away is an echo of it. Of two that explain each other
 * away the more certain one stays, else the one that comes first.
 */
export function withoutEchoes(candidates: readonly Candidate[]): readonly Candidate[] {
  const silences = (other: Candidate, candidate: Candidate): boolean =>
    other.explainsAway.includes(candidate.code) && isAtLeastAsCertain(other, candidate);
  return candidates.filter(
    (candidate, at) =>
      !candidates.some(
        (other, otherAt) => silences(other, candidate) && (otherAt < at || !silences(candidate, other)),
      ),
  );
}
