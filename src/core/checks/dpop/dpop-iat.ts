import { describeDuration } from '../../assertion/describe-time.ts';
import { member } from '../../assertion/json-text.ts';
import { largestSeconds } from '../../assertion/read-time.ts';
import { hiddenBehind } from '../../profiles/tolerated.ts';
import { defineCheck } from '../define-check.ts';
import { type Certainty, found, notApplicable, type Outcome, passed } from '../outcome.ts';
import { dpopUnused, proofEvidence } from './dpop-outcome.ts';
import { ageCertainty, isAsOldAsAssertion } from './proof-age.ts';

/** Where the window is not known: servers take proofs of up to about five minutes; beyond that none does. */
const usualWindow = 300;

export const dpopIat = defineCheck({
  code: 'dpop-iat',
  stage: 'dpop',
  severity: 'error',
  title: 'iat of the DPoP proof is not of now',
  why: 'A proof is good for a short while around its iat, in seconds.',
  falsePositives:
    'By this machine’s clock it is not proven, and only possible where the assertion is no newer; nor is an iat a few minutes ahead, where the window that the server allows is not known.',
  example: 'A proof whose iat is an hour old',
  references: ['RFC 9449 §4.3', 'Singpass: DPoP'],
  needs: ['dpopClaims'],
  fix: {
    kind: 'do',
    steps: ['Make a new proof for every request.', 'Use seconds, and synchronise the clock.'],
    recipe: 'epoch-seconds',
  },
  run(subject) {
    const { dpop } = subject.profile;
    if (dpop === undefined) return dpopUnused;
    const iat = member(subject.dpopClaims, 'iat');
    const { profile, now } = subject;
    const tolerance = profile.assertion.clockToleranceSeconds.value;
    const known = dpop.iatWindowSeconds?.value;
    const window = known ?? usualWindow + tolerance;
    const show = (note: string, certainty: Certainty, value: string): Outcome =>
      found({
        certainty,
        evidence: [
          proofEvidence(subject, 'claims.iat', { found: value, expected: String(now.seconds), note }),
        ],
        explainsAway: hiddenBehind(profile, 'dpop-iat', ['dpop-exp']),
      });
    if (typeof iat !== 'number')
      return show('not a number', 'proof', iat === undefined ? 'missing' : JSON.stringify(iat));
    if (iat > largestSeconds) return show('milliseconds', 'proof', String(iat));
    if (isAsOldAsAssertion(subject)) return notApplicable('the assertion is as old, and reported');
    const age = now.seconds - iat;
    const certainty = now.source === 'clock' ? 'strong' : 'proof';
    if (age > window) return show(`made ${describeDuration(age)} ago`, ageCertainty(subject), String(iat));
    const ahead = `made ${describeDuration(age)} in the future`;
    if (-age > window) return show(ahead, certainty, String(iat));
    if (known === undefined && -age > tolerance) return show(ahead, 'strong', String(iat));
    return passed;
  },
});
