import { member } from '../../assertion/json-text.ts';
import { largestSeconds } from '../../assertion/read-time.ts';
import { defineCheck } from '../define-check.ts';
import { type Certainty, found, notApplicable, type Outcome, passed } from '../outcome.ts';
import { dpopUnused, proofEvidence } from './dpop-outcome.ts';
import { ageCertainty, isAsOldAsAssertion } from './proof-age.ts';

export const dpopExp = defineCheck({
  code: 'dpop-exp',
  stage: 'dpop',
  severity: 'error',
  title: 'exp of the DPoP proof has passed or lies too far ahead',
  why: 'Where a proof has exp, it lies at most two minutes after iat.',
  falsePositives:
    'By this machine’s clock it is not proven, and only possible where the assertion is no newer; nor is a limit that the provider sets for assertions alone.',
  example: 'A proof with exp = iat + 121',
  references: ['RFC 9449 §4.3', 'Singpass: DPoP'],
  needs: ['dpopClaims'],
  fix: {
    kind: 'do',
    steps: ['Leave exp out, or set it to at most iat plus two minutes.'],
    recipe: 'epoch-seconds',
  },
  run(subject) {
    const rule = subject.profile.dpop?.maxLifetimeSeconds;
    const expRequired = subject.profile.dpop?.expRequired;
    const exp = member(subject.dpopClaims, 'exp');
    const iat = member(subject.dpopClaims, 'iat');
    const { now, profile } = subject;
    if (rule === undefined) return dpopUnused;
    const fault = (shown: string, expected: string, certainty: Certainty = 'proof', note?: string): Outcome =>
      found({
        certainty,
        evidence: [proofEvidence(subject, 'claims.exp', { found: shown, expected, note })],
        rules: [rule, ...(expRequired === undefined ? [] : [expRequired])],
      });
    if (exp === undefined) {
      return expRequired?.value === true
        ? fault('missing', 'a number of seconds')
        : notApplicable('the proof has no exp, which is allowed');
    }
    if (typeof exp !== 'number') return fault(JSON.stringify(exp), 'a number of seconds');
    if (exp > largestSeconds)
      return fault(String(exp), String(Math.floor(exp / 1000)), 'proof', 'milliseconds');
    if (typeof iat === 'number' && iat <= largestSeconds && exp - iat > rule.value)
      return fault(
        `${exp - iat} seconds after iat`,
        `at most ${rule.value} seconds after iat`,
        rule.mark === 'inferred' ? 'strong' : 'proof',
      );
    if (exp > now.seconds) return passed;
    if (isAsOldAsAssertion(subject)) return notApplicable('the assertion is as old, and reported');
    // Within the tolerance a server may still take it.
    const tolerated = now.seconds - exp <= profile.assertion.clockToleranceSeconds.value;
    return fault(
      `${now.seconds - exp} seconds ago`,
      `after ${now.seconds}`,
      tolerated && now.source !== 'clock' ? 'strong' : ageCertainty(subject),
    );
  },
});
