import { isUserinfoCall } from '../../request/purpose.ts';
import { wasAccepted } from '../../response/recognised-error.ts';
import { defineCheck } from '../define-check.ts';
import type { Evidence } from '../outcome.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { isDecisiveFinding, type OtherFinding, otherFindings } from './other-findings.ts';

/** As many as a person reads. */
const mostListed = 8;

/** faults.md §1.3. */
export const serverStrictnessChanged = defineCheck({
  code: 'server-strictness-changed',
  stage: 'response',
  severity: 'note',
  title: 'The request deviates in what servers often tolerate: an upgrade may have ended that',
  why: 'A server or library that becomes stricter refuses from one day to the next what it let pass before.',
  falsePositives:
    'Only possible, and a note: whether it worked yesterday is known to you alone. It lists what servers tolerate, once an error is given that nothing else explains better.',
  example: 'An assertion without typ, and an error that nothing else explains',
  references: ['Working clients', 'Public reports'],
  needs: ['response', 'recognised'],
  fix: {
    kind: 'do',
    steps: [
      'If it worked until lately, put every point listed here right, not one at a time.',
      'Compare the day of the first failure with the upgrades of your libraries and the notices of the provider.',
    ],
  },
  run(subject) {
    const { request, response, recognised } = subject;
    if (isUserinfoCall(request)) return notApplicable('the request goes to userinfo');
    const refused = response.error !== undefined || (response.status ?? 0) >= 400;
    if (!refused || wasAccepted(recognised)) return notApplicable('no server has refused the request');
    const others = otherFindings(subject);
    if (others.some(isDecisiveFinding)) return notApplicable('a fault is found for sure');
    const [first, ...rest] = others.slice(0, mostListed).map(toEvidence);
    if (first !== undefined) return found({ certainty: 'hint', evidence: [first, ...rest] });
    return request === undefined && subject.assertion === undefined
      ? notApplicable('no request is there to look at')
      : passed;
  },
});

function toEvidence({ check, finding }: OtherFinding): Evidence {
  return { ...finding.evidence[0], note: finding.title ?? check.title };
}
