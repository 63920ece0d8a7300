import { defineCheck } from '../define-check.ts';
import { timingOutcome } from './claim-outcome.ts';

export const expMissing = defineCheck({
  code: 'exp-missing',
  stage: 'claims',
  severity: 'error',
  title: 'The client assertion has no exp',
  why: 'Without an end an assertion would be good for ever; RFC 7523 requires exp.',
  falsePositives: 'None: the claims are there to be read, and hold no exp.',
  example: 'Claims without a member exp',
  references: ['RFC 7519 §4.1.4', 'RFC 7523 §3'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Set exp to iat plus 60 to 120 seconds.'],
    recipe: 'epoch-seconds',
  },
  run: (subject) => timingOutcome(subject, 'exp-missing'),
});
