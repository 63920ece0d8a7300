import type { Subject } from '../case/subject.ts';
import { isRefusedFor } from '../response/named-faults.ts';
import type { TimingCode, TimingRules } from './timing-fault.ts';

/** Of these a little is let pass, since clocks differ. */
const tolerated: readonly TimingCode[] = ['iat-future', 'nbf-future'];

/** The profile's rules for times, with what the rest of the case says of this assertion: for the checks and for the clock reading alike. */
export function timingRulesOf(
  subject: Pick<
    Subject,
    'profile' | 'assertion' | 'previousAssertion' | 'authorizationRequest' | 'response' | 'recognised'
  >,
): TimingRules {
  const { maxLifetimeSeconds, clockToleranceSeconds, iatToleranceSeconds } = subject.profile.assertion;
  return {
    maxLifetimeSeconds: maxLifetimeSeconds.value,
    toleranceSeconds: clockToleranceSeconds.value,
    aheadSeconds: iatToleranceSeconds?.value,
    sentBefore: isSentBefore(subject),
    serverDate: subject.response?.date,
    refused: tolerated.filter((code) => isRefusedFor(subject, code)),
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
