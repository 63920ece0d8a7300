import type { Case } from '../core/case/case.ts';
import type { FaultCode } from '../core/catalogue/faults.ts';

/** A case with what is true of it. */
export interface EvaluatedCase {
  /** Tells the case apart and makes it anew: `single sig-der, raw DER, http, 3`. */
  readonly name: string;
  readonly kind: 'single' | 'pair' | 'healthy' | 'response';
  readonly group: string;
  readonly form: string;
  readonly given: Case;
  /** Any of these first is right, the first of them by the fault's own name; empty for a healthy case. */
  readonly first: readonly FaultCode[];
  /** All that is true of it: neither an alarm nor a false proof. Of a healthy case, the risks that it runs. */
  readonly true: readonly FaultCode[];
}
