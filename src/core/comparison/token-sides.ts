import type { Subject } from '../case/subject.ts';
import type { TokenSide } from './compare-token.ts';

/** The client assertion of a case, ready to be compared. */
export function assertionOf({ assertion, verification, now, profile }: Subject): TokenSide {
  return {
    token: assertion,
    verification: verification?.assertion,
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
    verification: verification?.dpop,
    ownKey: verification?.thumbprints.dpop,
    longestLife: profile.dpop?.maxLifetimeSeconds.value ?? profile.assertion.maxLifetimeSeconds.value,
  };
}
