import { member, shownJson } from '../../assertion/json-text.ts';
import { isUserinfoCall } from '../../request/purpose.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { dpopUnused, proofEvidence } from './dpop-outcome.ts';

export const dpopAth = defineCheck({
  code: 'dpop-ath',
  stage: 'dpop',
  severity: 'error',
  title: 'ath of the DPoP proof for userinfo is not the hash of the access token',
  why: 'At a resource the proof must be tied to the access token by its hash.',
  falsePositives: 'None: the pasted request goes to userinfo, where ath is required.',
  example: 'GET /fapi/userinfo with a proof that has no ath',
  references: ['RFC 9449 §4.3', 'Singpass: DPoP'],
  needs: ['request', 'dpopClaims'],
  fix: {
    kind: 'do',
    steps: ['Set ath to the base64url of the SHA-256 of the access token text, without padding.'],
    recipe: 'dpop-proof',
  },
  run(subject) {
    if (subject.profile.dpop === undefined) return dpopUnused;
    if (!isUserinfoCall(subject.request)) return notApplicable('not a userinfo request');
    const ath = member(subject.dpopClaims, 'ath');
    const right = subject.verification?.dpopDigests?.ath;
    const isShaped = typeof ath === 'string' && /^[A-Za-z0-9_-]{43}$/.test(ath);
    if (isShaped && (right === undefined || ath === right)) return passed;
    const shown = shownJson(ath);
    return found({
      certainty: 'proof',
      evidence: [
        proofEvidence(subject, 'claims.ath', {
          found: shown.slice(0, 200),
          expected: right ?? '43 characters of base64url',
        }),
      ],
    });
  },
});
