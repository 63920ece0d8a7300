import { faultsOfGroups } from '../catalogue/fault-families.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import type { GuideId } from '../guides/guide-ids.ts';
import type { Stage } from '../profiles/profile.ts';

import type { AnswerSource } from './recognised-error.ts';

/** A wording of another server than the profile's, searched in `error` and `error_description`, in the two as lines of one text, or in the body of a page. */
export interface KnownAnswer {
  readonly match: RegExp;
  /** The sentence stands where the code belongs; as a description it is another server's. */
  readonly asCode?: true;
  readonly source: AnswerSource;
  readonly guide: GuideId;
  readonly causes: readonly FaultCode[];
  readonly clears?: readonly Stage[];
}

export const clientFaults: readonly FaultCode[] = [
  ...faultsOfGroups('C', 'D', 'E', 'F', 'G'),
  ...faultsOfGroups('B', 'A'),
];
export const accepted: readonly Stage[] = [
  'network',
  'transport',
  'parameters',
  'assertion-format',
  'header',
  'signature',
  'claims',
];
export const signatureFaults: readonly FaultCode[] = [
  ...faultsOfGroups('F'),
  ...faultsOfGroups('C', 'D', 'G', 'E'),
];
export const bodyFaults: readonly FaultCode[] = faultsOfGroups('A', 'B');
export const grantFaults: readonly FaultCode[] = [
  ...faultsOfGroups('B', 'H'),
  ...faultsOfGroups('A', 'I'),
  'retry-burns-code',
];
