import type { Subject } from '../case/subject.ts';
import type { TimingRules } from './timing-fault.ts';

/** The profile's rules for times, with what the rest of the case says of this assertion: for the checks and for the clock reading alike. */
export function timingRulesOf(
  subject: Pick<Subject, 'profile' | 'assertion' | 'previousAssertion' | 'authorizationRequest' | 'response'>,
): TimingRules {
  const { maxLifetimeSeconds, clockToleranceSeconds, iatToleranceSeconds } = subject.profile.assertion;
  return {
    maxLifetimeSeconds: maxLifetimeSeconds.value,
    toleranceSeconds: clockToleranceSeconds.value,
    aheadSeconds: iatToleranceSeconds?.value,
    sentBefore: isSentBefore(subject),
    serverDate: subject.response?.date,
  };
}

/** The very same assertion, signature and all, stands in the previous request or in the pushed authorization request. */
export function isSentBefore({
  assertion,
  previousAssertion,
  authorizationRequest,
}: Pick<Subject, 'assertion' | 'previousAssertion' | 'authorizationRequest'>): boolean {
  const earlier = [previousAssertion, authorizationRequest?.assertion];
  return assertion !== undefined && earlier.some((other) => other?.text.trim() === assertion.text.trim());
}
