import { member } from '../../assertion/json-text.ts';
import { isNamedInRefusal } from '../at-any-server.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { isSaidFirst } from '../parameters/missing-outcome.ts';
import { asksFor, claimEvidence } from './claim-outcome.ts';

export const jtiMissing = defineCheck({
  code: 'jti-missing',
  stage: 'claims',
  severity: 'error',
  title: 'The client assertion has no jti',
  why: 'jti makes each assertion usable once; without it a server cannot tell a replay.',
  falsePositives:
    'Can mislead: working clients of the old profile send no jti, so it is never called proven.',
  example: 'Claims without a member jti',
  references: ['RFC 7523 §3', 'Singpass: client assertion'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Put a fresh random jti into every assertion.'],
    recipe: 'jti',
  },
  run(subject) {
    if (member(subject.claims, 'jti') !== undefined) return passed;
    const isMissed = isSaidFirst(subject, 'jti-missing') || isNamedInRefusal(subject, /\bjti\b/i);
    if (!isMissed && !asksFor(subject, 'jti')) return notApplicable('jti is optional here');
    // Published clients of the old profile send none and work (documented versus working clients).
    const { fapi, assertion } = subject.profile;
    return found({
      certainty: fapi || isMissed ? 'strong' : 'hint',
      severity: fapi || isMissed ? 'error' : 'warning',
      evidence: [claimEvidence(subject, 'jti', { found: 'missing', expected: 'a fresh random text' })],
      rules: [assertion.requiredClaims],
    });
  },
});
