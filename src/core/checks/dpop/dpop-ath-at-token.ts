import { member } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { dpopUnused, isForUserinfo, proofEvidence } from './dpop-outcome.ts';

export const dpopAthAtToken = defineCheck({
  code: 'dpop-ath-at-token',
  stage: 'dpop',
  severity: 'warning',
  title: 'The DPoP proof for the token request holds ath',
  why: 'ath is the hash of an access token, and there is none yet.',
  falsePositives: 'Extra claims are usually ignored, so this is rarely the cause.',
  example: 'A proof for the token endpoint with the claim ath',
  references: ['RFC 9449 §4.2'],
  needs: ['dpopClaims'],
  fix: {
    kind: 'do',
    steps: ['Leave ath out, except at userinfo.'],
    recipe: 'dpop-proof',
  },
  run(subject) {
    if (subject.profile.dpop === undefined) return dpopUnused;
    const ath = member(subject.dpopClaims, 'ath');
    if (ath === undefined) return passed;
    if (isForUserinfo(subject)) return notApplicable('at userinfo ath belongs there');
    return found({
      certainty: 'hint',
      evidence: [proofEvidence(subject, 'claims.ath', { found: String(ath), expected: 'no ath' })],
    });
  },
});
