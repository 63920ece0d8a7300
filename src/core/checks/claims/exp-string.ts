import { defineCheck } from '../define-check.ts';
import { timingOutcome } from './claim-outcome.ts';

/** No false positives. Triggers on: exp = "1700000000". */
export const expString = defineCheck({
  code: 'exp-string',
  stage: 'claims',
  severity: 'error',
  title: 'A time claim is a text of digits instead of a number',
  why: 'NumericDate is a JSON number; libraries refuse a text.',
  references: ['RFC 7519 §2'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: [
      'Write the value as a number, without quotation marks.',
      'In C#, give the claim the type ClaimValueTypes.Integer64.',
    ],
    recipe: 'epoch-seconds',
  },
  run: (subject) => timingOutcome(subject, 'exp-string'),
});
