import type { Subject, Target } from '../case/subject.ts';
import { type FaultCode, faults } from '../catalogue/faults.ts';
import type { Check } from '../checks/define-check.ts';
import type { Certainty, Finding, Outcome, Severity } from '../checks/outcome.ts';
import type { RankedFinding } from '../diagnosis.ts';
import type { Profile, Stage } from '../profiles/profile.ts';
import { toleratedBecause } from '../profiles/tolerated.ts';
import type { AcceptedByPar } from './cleared-by-par.ts';
import { type Standing, standingOf, struckOutBecause } from './standing.ts';

/** A finding together with what its rank needs. */
export interface Candidate extends RankedFinding {
  readonly stage: Stage;
  readonly explainsAway: readonly FaultCode[];
  readonly standing: Standing;
  /** How sure it would be, were the profile known and not assumed: whether a finding is an echo does not hang on that. */
  readonly certaintyIfMeant: Certainty;
  /** PAR accepted the same: a server that has just done so is not expected to refuse it. */
  readonly isAcceptedByPar?: boolean | undefined;
}

/** Joins what a check found with the words of its definition; empty where it found nothing. */
export function toCandidate(
  check: Check,
  outcome: Outcome | undefined,
  { recognised, target, profile }: Subject,
  acceptedByPar: AcceptedByPar,
): readonly Candidate[] {
  if (outcome?.kind !== 'found') return [];
  const { finding } = outcome;
  const answered = standingOf(check, finding, recognised);
  const accepted = acceptedByPar(check.code, finding.evidence);
  const standing = accepted === undefined || answered === 'accepted' ? answered : 'contradicted';
  const weight = weightOf(check, finding, profile, answered);
  return [
    {
      code: check.code,
      group: faults[check.code].group,
      stage: finding.stage ?? check.stage,
      explainsAway: [...(check.explainsAway ?? []), ...(finding.explainsAway ?? [])],
      severity: weight.severity,
      certainty: certaintyOf(weight.certainty, finding, target),
      certaintyIfMeant: weight.certainty,
      standing,
      isAcceptedByPar: accepted !== undefined,
      explains: answered === 'no-answer' || answered === 'accepted' ? undefined : standing === 'explains',
      struckOut: struckOutBecause(answered, recognised) ?? (accepted && `${accepted}.`),
      tolerated: toleratedBecause(profile, check.code, finding.severity ?? check.severity),
      title: finding.title ?? check.title,
      why: check.why,
      evidence: finding.evidence,
      fix: {
        ...check.fix,
        steps: withFirst(finding.steps ?? [], check.fix.steps),
        set: finding.set,
      },
      references: [...new Set([...check.references, ...(finding.rules ?? []).map((rule) => rule.source)])],
      rules: [...(finding.rules ?? []), ...(leavesOpen(profile, check) ? [profile.leavesOpen] : [])].filter(
        (rule) => rule !== undefined,
      ),
    },
  ];
}

function leavesOpen({ leavesOpen: open }: Profile, { code }: Check): boolean {
  return open?.value.includes(code) ?? false;
}

/**
 * How bad and how sure it is under this profile: what its server lets pass breaks later or elsewhere, what others let pass it
 * may refuse, and what the standards leave to each server is a risk, and no proven one.
 */
function weightOf(
  check: Check,
  finding: Finding,
  profile: Profile,
  answered: Standing,
): { readonly severity: Severity; readonly certainty: Certainty } {
  const { certainty, severity = check.severity } = finding;
  const lowered = severity === 'error' ? 'warning' : severity;
  if (leavesOpen(profile, check))
    return {
      // This server takes it, as its answer shows.
      severity: answered === 'accepted' ? 'note' : lowered,
      certainty: certainty === 'proof' ? 'strong' : certainty,
    };
  const passes = profile.tolerates?.value.includes(check.code) ?? false;
  const refused = severity === 'warning' && profile.refuses?.value.includes(check.code) === true;
  return { severity: passes ? lowered : refused ? 'error' : severity, certainty };
}

/** A rule of a profile that is only assumed proves nothing: the request may be meant for another server. */
function certaintyOf(certainty: Certainty, { rules = [] }: Finding, { profileFrom }: Target): Certainty {
  return certainty === 'proof' && rules.length > 0 && profileFrom === 'assumed' ? 'strong' : certainty;
}

function withFirst(
  first: readonly string[],
  rest: readonly [string, ...string[]],
): readonly [string, ...string[]] {
  const [head, ...tail] = first;
  return head === undefined ? rest : [head, ...tail, ...rest];
}

/** The finding as it is shown, without what only ranking needs. */
export function toFinding({
  stage: _stage,
  explainsAway: _away,
  standing: _standing,
  certaintyIfMeant: _ifMeant,
  isAcceptedByPar: _accepted,
  ...finding
}: Candidate): RankedFinding {
  return finding;
}

/** What is read off the answer itself, or off the callback alone, says nothing of what the server would answer to the request. */
export function isOfRequest({ evidence }: Pick<Finding, 'evidence'>): boolean {
  return evidence.some(({ source }) => source !== 'response' && source !== 'callback');
}
