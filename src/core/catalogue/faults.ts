import { assertionFaults } from './groups/assertion.ts';
import { claimFaults } from './groups/claims.ts';
import { dpopFaults } from './groups/dpop.ts';
import { environmentFaults } from './groups/environment.ts';
import { headerFaults } from './groups/header.ts';
import { keySetFaults } from './groups/key-set.ts';
import { parameterFaults } from './groups/parameters.ts';
import { pkceFaults } from './groups/pkce.ts';
import { responseFaults } from './groups/response.ts';
import { signatureFaults } from './groups/signature.ts';
import { transportFaults } from './groups/transport.ts';

export { type CheckCertainty, type Fault, type FaultGroup, type Frequency, faultGroups } from './fault.ts';

/** The fault catalogue: every known way in which a private_key_jwt token request fails. A code names the bad state and is never renamed. */
export const faults = {
  ...transportFaults,
  ...parameterFaults,
  ...assertionFaults,
  ...headerFaults,
  ...claimFaults,
  ...signatureFaults,
  ...keySetFaults,
  ...pkceFaults,
  ...dpopFaults,
  ...environmentFaults,
  ...responseFaults,
} as const;

export type FaultCode = keyof typeof faults;

export const faultCodes = Object.keys(faults) as readonly FaultCode[];

export function isFaultCode(text: string): text is FaultCode {
  return Object.hasOwn(faults, text);
}
