import { headerFaults, signatureFaults, structureFaults } from './assertion-faults.ts';
import type { FaultTable } from './attempt.ts';
import { claimFaults } from './claim-faults.ts';
import { dpopFaults } from './dpop-faults.ts';
import { keySetFaults } from './key-set-faults.ts';
import { grantFaults, parameterFaults } from './parameter-faults.ts';
import { pkceFaults } from './pkce-faults.ts';
import { pushedFaults } from './pushed-faults.ts';
import { transportFaults } from './transport-faults.ts';

/** Sent to MockPass, which looks neither at PKCE nor at redirect_uri nor at DPoP. */
export const mockpassFaults: FaultTable = {
  ...transportFaults,
  ...parameterFaults,
  ...structureFaults,
  ...headerFaults,
  ...claimFaults,
  ...signatureFaults,
  ...keySetFaults,
};

/** Sent to node-oidc-provider set up for FAPI 2.0. */
export const oidcFaults: FaultTable = {
  ...mockpassFaults,
  ...grantFaults,
  ...pkceFaults,
  ...dpopFaults,
  ...pushedFaults,
};

/** What FAPI 2.0 refuses and the same server accepts without it. */
export const plainNames: readonly string[] = ['the token endpoint as aud', 'aud as an array'];
