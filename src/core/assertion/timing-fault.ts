import type { FaultCode } from '../catalogue/faults.ts';
import type { Certainty } from '../checks/outcome.ts';

export type TimingCode = Extract<
  FaultCode,
  | 'exp-missing'
  | 'exp-past'
  | 'exp-ms'
  | 'exp-string'
  | 'exp-iso-date'
  | 'exp-float'
  | 'exp-too-far'
  | 'exp-not-after-iat'
  | 'iat-missing'
  | 'iat-future'
  | 'iat-tz-ahead'
  | 'iat-tz-behind'
  | 'iat-ms'
  | 'nbf-future'
  | 'nbf-type'
  | 'clock-skew-small'
  | 'client-assertion-expired-cache'
>;

/** What is wrong with a time of the assertion, and how sure that is. */
export interface TimingFault {
  readonly code: TimingCode;
  readonly claim: 'iat' | 'exp' | 'nbf';
  readonly certainty: Certainty;
  /** A sharper title than that of the check. */
  readonly title?: string | undefined;
  readonly found: string;
  readonly expected: string;
  readonly note?: string | undefined;
}

export interface TimingRules {
  readonly maxLifetimeSeconds: number;
  readonly toleranceSeconds: number;
  /** How far ahead iat may lie; without it, as far as clocks may differ. */
  readonly aheadSeconds?: number | undefined;
  /** The `Date` of the answer in Unix seconds: the server's own clock. */
  readonly serverDate?: number | undefined;
  /** Where the words of a refusal name it, nothing of it is tolerated. */
  readonly refused?: readonly TimingCode[] | undefined;
  /** The very same assertion stands in an earlier request as well. */
  readonly sentBefore?: boolean | undefined;
}
