import type { Span } from '../case/case.ts';
import type { FaultCode } from '../catalogue/faults.ts';

/** What is wrong with an assertion as a text or as a structure: one fault at most, the one that explains the rest. */
export interface ShapeFault {
  /** A code of group C, of group A where the fault is one of any value (quotes, placeholders, variables), or `alg-none`. */
  readonly code: FaultCode;
  readonly path: string;
  readonly found: string;
  readonly expected?: string | undefined;
  readonly note?: string | undefined;
  readonly span?: Span | undefined;
  readonly secret?: boolean | undefined;
  /** Where it is less sure than its check usually is. */
  readonly certainty?: 'strong' | undefined;
}
