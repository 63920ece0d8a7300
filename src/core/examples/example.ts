import type { Case } from '../case/case.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import type { Certainty } from '../checks/outcome.ts';

/**
 * A worked example: one story with everything a person would paste. All of it is made up; the keys were made for the
 * example alone and their private halves were never kept.
 */
export interface Example {
  /** The file's name, and the name in the address: `#example=sig-der`. */
  readonly id: string;
  /** As the person tells it: the trouble, not its cause. */
  readonly title: string;
  readonly story: string;
  /** The finding that must come first; absent where all is well. */
  readonly first?: { readonly code: FaultCode; readonly certainty: Certainty } | undefined;
  readonly given: Case & { readonly now: number };
}
