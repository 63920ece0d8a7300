import { defineCheck } from '../define-check.ts';
import { timingOutcome } from './claim-outcome.ts';

/** No false positives. Triggers on: no member exp. */
export const expMissing = defineCheck({
  code: 'exp-missing',
  stage: 'claims',
  severity: 'error',
  title: 'The client assertion has no exp',
  why: 'Without an end an assertion would be good for ever; RFC 7523 requires exp.',
  references: ['RFC 7519 §4.1.4', 'RFC 7523 §3'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Set exp to iat plus 60 to 120 seconds.'],
    recipe: 'epoch-seconds',
  },
  run: (subject) => timingOutcome(subject, 'exp-missing'),
});
