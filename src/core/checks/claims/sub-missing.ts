import { member } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { claimEvidence, expectedClientId, isWrapped, titleOfUnusable } from './claim-outcome.ts';

export const subMissing = defineCheck({
  code: 'sub-missing',
  stage: 'claims',
  severity: 'error',
  title: 'The client assertion has no sub',
  why: 'The server reads from sub which client is asking.',
  falsePositives: 'None: the claims are there to be read, and hold no sub.',
  example: 'Claims without a member sub',
  references: ['RFC 7523 §3', 'Singpass: client assertion'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Set sub to the client_id.'],
  },
  run(subject) {
    const value = member(subject.claims, 'sub');
    if (typeof value === 'string' && value !== '') return passed;
    if (isWrapped(subject)) return notApplicable('reported as payload-wrapped');
    const shown = value === undefined ? 'missing' : JSON.stringify(value);
    return found({
      certainty: 'proof',
      title: titleOfUnusable('sub', value),
      evidence: [
        claimEvidence(subject, 'sub', {
          found: shown,
          expected: expectedClientId(subject) ?? 'the client_id',
        }),
      ],
      rules: [subject.profile.assertion.requiredClaims],
    });
  },
});
