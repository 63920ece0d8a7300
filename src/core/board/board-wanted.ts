import type { Analysis } from '../analyse.ts';
import type { Subject } from '../case/subject.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import type { Need } from '../checks/outcome.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { BoardCardId } from './board.ts';

/** What is read from an input as soon as it is there. */
const ofAssertion: readonly Need[] = ['assertion', 'header', 'claims'];
const ofProof: readonly Need[] = ['dpop', 'dpopHeader', 'dpopClaims'];

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
  const worths: readonly (readonly [BoardCardId, number])[] = [
    ['request', subject.request ? 0 : causesDecidedBy(broughtByRequest(subject), diagnosis)],
    ['assertion', subject.assertion ? 0 : causesDecidedBy(ofAssertion, diagnosis)],
    ['keys', subject.keySet ? 0 : causesDecidedBy(['keySet'], diagnosis)],
    ['response', subject.response ? 0 : causesDecidedBy(['response', 'recognised'], diagnosis)],
    ['clock', worthOfClock(analysis)],
  ];
  const [id, worth] = worths.reduce((most, next) => (next[1] > most[1] ? next : most));
  return worth > 0 ? id : undefined;
}

/** How many causes could be judged, were these inputs there and nothing else beside what is given. */
export function causesDecidedBy(
  inputs: readonly Need[],
  { cannotTell }: Pick<Diagnosis, 'cannotTell'>,
): number {
  return cannotTell.filter(({ needs }) => needs.every((need) => inputs.includes(need))).length;
}

function isSettled({ findings }: Diagnosis): boolean {
  return findings.some(
    ({ severity, certainty, explains }) => severity === 'error' && certainty === 'proof' && explains === true,
  );
}

/** A token that is there and cannot be read stays unreadable, whatever else comes. */
function broughtByRequest({ assertion, dpop }: Subject): readonly Need[] {
  return ['request', ...(assertion ? [] : ofAssertion), ...(dpop ? [] : ofProof)];
}

/** As long as the answer is missing, its Date is still to come. */
function worthOfClock({ subject, diagnosis }: Analysis): number {
  if (subject.now.source !== 'clock' || subject.response === undefined) return 0;
  return diagnosis.findings.filter(({ code, certainty }) => byClock.has(code) && certainty !== 'proof')
    .length;
}
