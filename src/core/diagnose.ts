import type { Subject, Target } from './case/subject.ts';
import { type FaultCode, type FaultGroup, type Frequency, faults } from './catalogue/faults.ts';
import type { Check } from './checks/define-check.ts';
import {
  type Certainty,
  type Finding,
  notApplicable,
  type Outcome,
  type Severity,
} from './checks/outcome.ts';
import { checks } from './checks/registry.ts';
import type { Diagnosis, PredictedAnswer, RankedFinding } from './diagnosis.ts';
import type { Profile, Stage } from './profiles/profile.ts';
import { isUserinfoCall } from './request/purpose.ts';
import type { RecognisedError } from './response/recognised-error.ts';

/** A finding together with what its rank needs. */
interface Candidate extends RankedFinding {
  readonly stage: Stage;
  readonly explainsAway: readonly FaultCode[];
  readonly standing: Standing;
}

/** How a fault stands to the answer that came back. */
type Standing = 'no-answer' | 'explains' | 'open' | 'contradicted';

/** Runs every check and ranks what they found. Pure: the same subject gives the same diagnosis. */
export function diagnose(subject: Subject, registry: readonly Check[] = checks): Diagnosis {
  const outcomes = new Map(registry.map((check) => [check.code, runCheck(check, subject)] as const));
  const candidates = registry.flatMap((check) => toCandidate(check, outcomes.get(check.code), subject));
  const distinct = withoutEchoes(candidates);
  const ranked = [...distinct].sort(byRank(subject.profile, subject.recognised));
  return {
    profile: subject.profile.id,
    target: subject.target,
    now: subject.now,
    error: subject.recognised,
    findings: ranked.map(toFinding),
    cannotTell: [...outcomes].flatMap(([code, outcome]) =>
      outcome.kind === 'cannot-tell' ? [{ code, needs: outcome.needs }] : [],
    ),
    predicted: predict(distinct, subject.profile),
    outcomes: Object.fromEntries(outcomes),
    droppedPrivateKeys: subject.droppedPrivateKeys,
  };
}

/** Groups that judge the form and the parameters of a token request. */
const ofTokenRequest: readonly FaultGroup[] = ['A', 'B', 'H'];

function runCheck(check: Check, subject: Subject): Outcome {
  if (isUserinfoCall(subject.request) && ofTokenRequest.includes(faults[check.code].group)) {
    return notApplicable('the request goes to userinfo, not to the token endpoint');
  }
  return check.run(subject);
}

function toCandidate(
  check: Check,
  outcome: Outcome | undefined,
  { recognised, target }: Subject,
): readonly Candidate[] {
  if (outcome?.kind !== 'found') return [];
  const { finding } = outcome;
  const standing = standingOf(check, recognised);
  return [
    {
      code: check.code,
      group: faults[check.code].group,
      stage: check.stage,
      explainsAway: [...(check.explainsAway ?? []), ...(finding.explainsAway ?? [])],
      severity: finding.severity ?? check.severity,
      certainty: certaintyOf(finding, target),
      standing,
      explains: standing === 'no-answer' ? undefined : standing === 'explains',
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

function standingOf(check: Check, recognised: RecognisedError | undefined): Standing {
  if (
    recognised === undefined ||
    recognised.guide === 'success' ||
    recognised.guide === 'unrecognised-response'
  ) {
    return 'no-answer';
  }
  if (recognised.causes.includes(check.code)) return 'explains';
  return recognised.clears.includes(check.stage) ? 'contradicted' : 'open';
}

function toFinding({
  stage: _stage,
  explainsAway: _away,
  standing: _standing,
  ...finding
}: Candidate): RankedFinding {
  return finding;
}

const certaintyRank: Readonly<Record<Certainty, number>> = { proof: 0, strong: 1, hint: 2 };
const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };
const frequencyRank: Readonly<Record<Frequency, number>> = { high: 0, med: 1, low: 2 };
const standingRank: Readonly<Record<Standing, number>> = {
  explains: 0,
  'no-answer': 0,
  open: 1,
  contradicted: 2,
};

/** One cause, one finding: what a finding at least as certain explains away is an echo of it. */
function withoutEchoes(candidates: readonly Candidate[]): readonly Candidate[] {
  const isEcho = (candidate: Candidate): boolean =>
    candidates.some(
      (other) =>
        other !== candidate &&
        other.explainsAway.includes(candidate.code) &&
        certaintyRank[other.certainty] <= certaintyRank[candidate.certainty],
    );
  return candidates.filter((candidate) => !isEcho(candidate));
}

/** A fault that a real server refuses, and of which we are sure enough to say so. */
function isDecisive({ severity, certainty }: Candidate): boolean {
  return severity === 'error' && certainty !== 'hint';
}

function stageRank(profile: Profile, stage: Stage): number {
  const at = profile.order.value.indexOf(stage);
  return at < 0 ? profile.order.value.length : at;
}

/**
 * Sure faults before possible ones; among them: explains the given error, then the server meets it first, then certainty,
 * then severity (architecture, "Diagnosis"). A sure fault that the answer leaves open stands before a mere hint that fits.
 */
function byRank(
  profile: Profile,
  recognised: RecognisedError | undefined,
): (a: Candidate, b: Candidate) => number {
  const causeRank = ({ code }: Candidate): number => {
    const at = recognised?.causes.indexOf(code) ?? -1;
    return at < 0 ? Number.MAX_SAFE_INTEGER : at;
  };
  const bucket = (candidate: Candidate): number => {
    if (candidate.severity === 'note') return 5;
    if (candidate.standing === 'contradicted') return 4;
    if (isDecisive(candidate)) return standingRank[candidate.standing];
    return 2 + standingRank[candidate.standing];
  };
  const keys: readonly ((candidate: Candidate) => number)[] = [
    bucket,
    (candidate) => severityRank[candidate.severity],
    (candidate) => stageRank(profile, candidate.stage),
    (candidate) => certaintyRank[candidate.certainty],
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

/** What is read off the answer itself says nothing of what the server would answer to the request. */
function isOfRequest({ evidence }: Candidate): boolean {
  return evidence.some(({ source }) => source !== 'response');
}

/** The answer to the first sure fault in the server's own order (profile `predictions`); `null` when nothing is refused. */
function predict(candidates: readonly Candidate[], profile: Profile): PredictedAnswer | null {
  const inOrder = candidates
    .filter((candidate) => isDecisive(candidate) && isOfRequest(candidate))
    .sort(
      (a, b) =>
        stageRank(profile, a.stage) - stageRank(profile, b.stage) ||
        certaintyRank[a.certainty] - certaintyRank[b.certainty],
    );
  for (const { code, stage, certainty } of inOrder) {
    const answer = profile.predictions.find(
      ({ codes, stages }) => codes?.includes(code) || (codes === undefined && stages?.includes(stage)),
    );
    if (answer !== undefined) {
      const { status, error, description } = answer;
      return { status, error, description, because: code, certainty };
    }
  }
  return null;
}

/** Whether a diagnosis holds a finding that a real server refuses: the exit status of the command line. */
export function hasError(diagnosis: Diagnosis): boolean {
  return diagnosis.findings.some(({ severity }) => severity === 'error');
}
