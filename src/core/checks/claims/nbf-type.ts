import { defineCheck } from '../define-check.ts';
import { timingOutcome } from './claim-outcome.ts';

export const nbfType = defineCheck({
  code: 'nbf-type',
  stage: 'claims',
  severity: 'error',
  title: 'nbf is not a number',
  why: 'NumericDate is a JSON number of seconds.',
  falsePositives: 'None: the claim is not a number, as the standard wants it.',
  example: 'nbf = "now"',
  references: ['RFC 7519 §4.1.5'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Leave nbf out, or write it as a number.'],
    recipe: 'epoch-seconds',
  },
  run: (subject) => timingOutcome(subject, 'nbf-type'),
});
