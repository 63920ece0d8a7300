import { noticesOf } from './case/notices.ts';
import type { Subject } from './case/subject.ts';
import { type FaultCode, type FaultGroup, faults } from './catalogue/faults.ts';
import { asCopied } from './checks/copied-request.ts';
import type { Check } from './checks/define-check.ts';
import { cannotTell, notApplicable, type Outcome } from './checks/outcome.ts';
import { inParAnswer, pushedOutcome } from './checks/pushed-outcome.ts';
import { checks } from './checks/registry.ts';
import type { Diagnosis } from './diagnosis.ts';
import { toCandidate, toFinding } from './ranking/candidate.ts';
import { acceptedByPar } from './ranking/cleared-by-par.ts';
import { predictAnswers } from './ranking/predict.ts';
import { byRank, withoutEchoes } from './ranking/rank.ts';
import { isApiCall, isUserinfoCall } from './request/purpose.ts';

/** Runs every check and ranks what they found. Pure: the same subject gives the same diagnosis. */
export function diagnose(subject: Subject, registry: readonly Check[] = checks): Diagnosis {
  const broken: Broken[] = [];
  const outcomes = new Map(registry.map((check) => [check.code, runSafely(check, subject, broken)] as const));
  const accepted = acceptedByPar(subject);
  const candidates = registry.flatMap((check) =>
    toCandidate(check, outcomes.get(check.code), subject, accepted),
  );
  const distinct = withoutEchoes(candidates);
  const ranked = [...distinct].sort(byRank(subject.profile, subject.recognised));
  const [predicted = null, ...next] = predictAnswers(distinct, subject.profile);
  return {
    profile: subject.profile.id,
    target: subject.target,
    now: subject.now,
    error: subject.recognised,
    findings: ranked.map(toFinding),
    cannotTell: [...outcomes].flatMap(([code, outcome]) =>
      outcome.kind === 'cannot-tell' ? [{ code, needs: outcome.needs }] : [],
    ),
    predicted,
    next,
    outcomes: Object.fromEntries(outcomes),
    droppedPrivateKeys: subject.droppedPrivateKeys,
    notices: [...noticesOf(subject), ...broken.map(describeBroken)],
  };
}

/** Groups that judge the form and the parameters of a token request. */
const ofTokenRequest: readonly FaultGroup[] = ['A', 'B', 'H'];

interface Broken {
  readonly code: FaultCode;
  readonly kind: string;
}

/** A check that throws is a fault of this program. It must neither pass for one that found nothing nor take the others along. */
function runSafely(check: Check, subject: Subject, broken: Broken[]): Outcome {
  try {
    return runCheck(check, subject);
  } catch (cause) {
    broken.push({ code: check.code, kind: cause instanceof Error ? cause.name : typeof cause });
    return cannotTell([], 'the check itself broke off');
  }
}

/** What an exception says may repeat what was pasted: only its kind is told. */
function describeBroken({ code, kind }: Broken): string {
  return `The check ${code} broke off on this case (${kind}): whether this is the cause was not judged. All other checks were made.`;
}

function runCheck(check: Check, subject: Subject): Outcome {
  if (subject.otherService !== undefined) return notApplicable(subject.otherService.notice);
  if (isUserinfoCall(subject.request) && ofTokenRequest.includes(faults[check.code].group)) {
    return notApplicable('the request goes to userinfo, not to the token endpoint');
  }
  const { request, profile } = subject;
  const isOfOther = profile.leavesOpen !== undefined && request !== undefined && isApiCall(request);
  if (isOfOther && ofTokenRequest.includes(faults[check.code].group))
    return notApplicable('the request shows a token to an API; it does not ask for one');
  const outcome = pushedOutcome(check, subject) ?? check.run(subject);
  return inParAnswer(asCopied(outcome, subject), subject);
}
