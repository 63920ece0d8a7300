import { member } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { claimEvidence } from './claim-outcome.ts';

/** The tightest bound that a server documents (faults.md, `jti-type`: Auth0); a UUID or a SHA-256 in hex fits. */
const usualLength = 64;

export const jtiType = defineCheck({
  code: 'jti-type',
  stage: 'claims',
  severity: 'error',
  title: 'jti is not a usable text',
  why: 'jti is a text; servers that store it refuse other types and very long values.',
  falsePositives: 'For a length it is only possible: the bound is a usual one, not a documented one.',
  example: 'jti = 7, a number',
  references: ['RFC 7519 §4.1.7'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Use a UUID as text.'],
    recipe: 'jti',
  },
  run(subject) {
    const jti = member(subject.claims, 'jti');
    if (jti === undefined) return notApplicable('reported as jti-missing');
    if (typeof jti === 'string' && jti.trim() !== '' && jti.length <= usualLength) return passed;
    const onlyLong = typeof jti === 'string' && jti.trim() !== '';
    const shown = onlyLong ? `${jti.length} characters` : JSON.stringify(jti);
    return found({
      certainty: onlyLong ? 'hint' : 'proof',
      severity: onlyLong ? 'warning' : 'error',
      evidence: [
        claimEvidence(subject, 'jti', {
          found: shown,
          expected: `a text of at most ${usualLength} characters`,
        }),
      ],
    });
  },
});
