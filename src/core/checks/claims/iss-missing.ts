import { member } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { claimEvidence, expectedClientId, isWrapped, titleOfUnusable } from './claim-outcome.ts';

export const issMissing = defineCheck({
  code: 'iss-missing',
  stage: 'claims',
  severity: 'error',
  title: 'The client assertion has no iss',
  why: 'The server reads from iss which client is asking.',
  falsePositives: 'None: the claims are there to be read, and hold no iss.',
  example: 'Claims without a member iss',
  references: ['RFC 7523 §3', 'Singpass: client assertion'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Set iss to the client_id.'],
  },
  run(subject) {
    const value = member(subject.claims, 'iss');
    if (typeof value === 'string' && value !== '') return passed;
    if (isWrapped(subject)) return notApplicable('reported as payload-wrapped');
    const shown = value === undefined ? 'missing' : JSON.stringify(value);
    return found({
      certainty: 'proof',
      title: titleOfUnusable('iss', value),
      evidence: [
        claimEvidence(subject, 'iss', {
          found: shown,
          expected: expectedClientId(subject) ?? 'the client_id',
        }),
      ],
      rules: [subject.profile.assertion.requiredClaims],
    });
  },
});
