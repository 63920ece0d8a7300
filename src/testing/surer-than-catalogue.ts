import type { FaultCode } from '../core/catalogue/faults.ts';
import { highestCertainty } from '../core/catalogue/highest-certainty.ts';
import type { Certainty } from '../core/checks/outcome.ts';

const rank: Readonly<Record<Certainty, number>> = { hint: 0, strong: 1, proof: 2 };

/** Whether a finding claims no more than its evidence can decide. */
export function isWithinCatalogue(code: FaultCode, certainty: Certainty): boolean {
  return rank[certainty] <= rank[highestCertainty(code)];
}
