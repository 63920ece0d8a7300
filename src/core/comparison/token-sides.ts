import type { Subject } from '../case/subject.ts';
import type { TokenSide } from './compare-token.ts';

/** The client assertion of a case, ready to be compared. */
export function assertionOf({ assertion, verification, now, profile }: Subject): TokenSide {
  return {
    token: assertion,
    // Of a pushed request that stands alone, the verification is that of its own tokens.
    verification: assertion && verification?.assertion,
    now,
    tolerance: profile.assertion.clockToleranceSeconds.value,
    longestLife: profile.assertion.maxLifetimeSeconds.value,
  };
}

/** The DPoP proof of a case. */
export function proofOf(subject: Subject): TokenSide {
  const { dpop, verification, profile } = subject;
  return {
    ...assertionOf(subject),
    token: dpop,
    verification: dpop && verification?.dpop,
    ownKey: dpop && verification?.thumbprints.dpop,
    longestLife: profile.dpop?.maxLifetimeSeconds.value ?? profile.assertion.maxLifetimeSeconds.value,
  };
}
