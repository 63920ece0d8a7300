import type { Analysis } from '../analyse.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import type { Need } from '../checks/outcome.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { BoardCardId } from './board.ts';
import { broughtBy, causesDecidedBy } from './missing-inputs.ts';

/** What the clock alone decides: a server's own time would make it sure. */
const byClock: ReadonlySet<FaultCode> = new Set([
  'exp-past',
  'client-assertion-expired-cache',
  'iat-future',
  'iat-tz-ahead',
  'iat-tz-behind',
  'nbf-future',
]);

/**
 * The missing piece that by itself would let the most causes be judged. `undefined`: no piece of the board would, or the cause
 * of the answer is proven already. To begin with it is the request, which brings the assertion and the proof along.
 */
export function mostWanted(analysis: Analysis | undefined): BoardCardId | undefined {
  if (analysis === undefined) return 'request';
  const { subject, diagnosis } = analysis;
  if (isSettled(diagnosis)) return undefined;
  const open = causesOfTheAnswer(analysis);
  const worthOf = (need: Need): number =>
    subject[need] === undefined ? causesDecidedBy(broughtBy(need, subject), open) : 0;
  const worths: readonly (readonly [BoardCardId, number])[] = [
    ['request', worthOf('request')],
    ['assertion', worthOf('assertion')],
    ['keys', worthOf('keySet')],
    ['response', worthOf('response')],
    ['clock', worthOfClock(analysis)],
  ];
  const [id, worth] = worths.reduce((most, next) => (next[1] > most[1] ? next : most));
  return worth > 0 ? id : undefined;
}

/** What cannot be told yet, without what the answer that came back cannot mean. */
function causesOfTheAnswer({ subject, diagnosis }: Analysis): Pick<Diagnosis, 'cannotTell'> {
  const causes = subject.recognised?.causes ?? [];
  const cannotTell = diagnosis.cannotTell.filter(({ code }) => causes.includes(code));
  return cannotTell.length === 0 ? diagnosis : { cannotTell };
}

function isSettled({ findings }: Diagnosis): boolean {
  return findings.some(
    ({ severity, certainty, explains }) => severity === 'error' && certainty === 'proof' && explains === true,
  );
}

/** As long as the answer is missing, its Date is still to come. */
function worthOfClock({ subject, diagnosis }: Analysis): number {
  if (subject.now.source !== 'clock' || subject.response === undefined) return 0;
  return diagnosis.findings.filter(({ code, certainty }) => byClock.has(code) && certainty !== 'proof')
    .length;
}
