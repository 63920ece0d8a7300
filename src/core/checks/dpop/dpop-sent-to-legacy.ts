import { defineCheck } from '../define-check.ts';
import { found, notApplicable } from '../outcome.ts';
import { proofEvidence } from './dpop-outcome.ts';

export const dpopSentToLegacy = defineCheck({
  code: 'dpop-sent-to-legacy',
  stage: 'dpop',
  severity: 'warning',
  title: 'A DPoP proof is sent to a profile that does not use it',
  why: 'The old profile issues Bearer tokens and ignores the header at best.',
  falsePositives: 'The header is usually ignored, so this is rarely the cause.',
  example: 'A DPoP header on a request to the endpoint of the old profile',
  references: ['Singpass: migration'],
  needs: ['dpop'],
  fix: { kind: 'do', steps: ['Call the FAPI endpoint, or leave the header out.'] },
  run(subject) {
    if (subject.profile.dpop !== undefined) return notApplicable('the profile uses DPoP');
    return found({
      certainty: 'hint',
      evidence: [
        proofEvidence(subject, 'text', {
          found: 'a DPoP header',
          expected: 'no DPoP header',
          note: subject.profile.title,
        }),
      ],
    });
  },
});
