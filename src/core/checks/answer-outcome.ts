import type { FaultCode } from '../catalogue/faults.ts';
import { type RecognisedError, wasAccepted } from '../response/recognised-error.ts';
import { notApplicable, type Outcome, passed } from './outcome.ts';

/** What an answer in which nothing of a fault is to be seen says of it: it rules the fault out only where it cannot mean it. */
export function unseenInAnswer(recognised: RecognisedError | undefined, code: FaultCode): Outcome {
  const isKnown = recognised !== undefined && (recognised.causes.length > 0 || wasAccepted(recognised));
  if (!isKnown) return notApplicable('the answer does not tell');
  return recognised.causes.includes(code)
    ? notApplicable('the answer can mean it, and does not say so')
    : passed;
}
