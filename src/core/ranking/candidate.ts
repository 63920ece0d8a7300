import type { Subject, Target } from '../case/subject.ts';
import { type FaultCode, faults } from '../catalogue/faults.ts';
import type { Check } from '../checks/define-check.ts';
import type { Certainty, Finding, Outcome } from '../checks/outcome.ts';
import type { RankedFinding } from '../diagnosis.ts';
import type { Stage } from '../profiles/profile.ts';
import { type Standing, standingOf, struckOutBecause } from './standing.ts';

/** A finding together with what its rank needs. */
export interface Candidate extends RankedFinding {
  readonly stage: Stage;
  readonly explainsAway: readonly FaultCode[];
  readonly standing: Standing;
}

/** Joins what a check found with the words of its definition; empty where it found nothing. */
export function toCandidate(
  check: Check,
  outcome: Outcome | undefined,
  { recognised, target }: Subject,
): readonly Candidate[] {
  if (outcome?.kind !== 'found') return [];
  const { finding } = outcome;
  const standing = standingOf(check, finding, recognised);
  return [
    {
      code: check.code,
      group: faults[check.code].group,
      stage: finding.stage ?? check.stage,
      explainsAway: [...(check.explainsAway ?? []), ...(finding.explainsAway ?? [])],
      severity: finding.severity ?? check.severity,
      certainty: certaintyOf(finding, target),
      standing,
      explains: standing === 'no-answer' || standing === 'accepted' ? undefined : standing === 'explains',
      struckOut: struckOutBecause(standing, recognised),
      title: finding.title ?? check.title,
      why: check.why,
      evidence: finding.evidence,
      fix: {
        ...check.fix,
        steps: withFirst(finding.steps ?? [], check.fix.steps),
        set: finding.set,
      },
      references: [...new Set([...check.references, ...(finding.rules ?? []).map((rule) => rule.source)])],
      rules: finding.rules ?? [],
    },
  ];
}

/** A rule of a profile that is only assumed proves nothing: the request may be meant for another server. */
function certaintyOf({ certainty, rules = [] }: Finding, { profileFrom }: Target): Certainty {
  return certainty === 'proof' && rules.length > 0 && profileFrom === 'assumed' ? 'strong' : certainty;
}

function withFirst(
  first: readonly string[],
  rest: readonly [string, ...string[]],
): readonly [string, ...string[]] {
  const [head, ...tail] = [...first, ...rest];
  return [head ?? rest[0], ...tail];
}

/** The finding as it is shown, without what only ranking needs. */
export function toFinding({
  stage: _stage,
  explainsAway: _away,
  standing: _standing,
  ...finding
}: Candidate): RankedFinding {
  return finding;
}

/** What is read off the answer itself says nothing of what the server would answer to the request. */
export function isOfRequest({ evidence }: Pick<Finding, 'evidence'>): boolean {
  return evidence.some(({ source }) => source !== 'response');
}
