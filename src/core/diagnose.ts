import { noticesOf } from './case/notices.ts';
import type { Subject } from './case/subject.ts';
import { type FaultGroup, faults } from './catalogue/faults.ts';
import type { Check } from './checks/define-check.ts';
import { notApplicable, type Outcome } from './checks/outcome.ts';
import { checks } from './checks/registry.ts';
import type { Diagnosis } from './diagnosis.ts';
import { toCandidate, toFinding } from './ranking/candidate.ts';
import { acceptedByPar } from './ranking/cleared-by-par.ts';
import { predictAnswers } from './ranking/predict.ts';
import { byRank, withoutEchoes } from './ranking/rank.ts';
import { isUserinfoCall } from './request/purpose.ts';

/** Runs every check and ranks what they found. Pure: the same subject gives the same diagnosis. */
export function diagnose(subject: Subject, registry: readonly Check[] = checks): Diagnosis {
  const outcomes = new Map(registry.map((check) => [check.code, runCheck(check, subject)] as const));
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
    notices: noticesOf(subject),
  };
}

/** Groups that judge the form and the parameters of a token request. */
const ofTokenRequest: readonly FaultGroup[] = ['A', 'B', 'H'];

function runCheck(check: Check, subject: Subject): Outcome {
  if (subject.otherService !== undefined) return notApplicable(subject.otherService.notice);
  if (isUserinfoCall(subject.request) && ofTokenRequest.includes(faults[check.code].group)) {
    return notApplicable('the request goes to userinfo, not to the token endpoint');
  }
  return check.run(subject);
}
