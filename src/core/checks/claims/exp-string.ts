import { defineCheck } from '../define-check.ts';
import { timingOutcome } from './claim-outcome.ts';

export const expString = defineCheck({
  code: 'exp-string',
  stage: 'claims',
  severity: 'error',
  title: 'A time claim is a text of digits instead of a number',
  why: 'NumericDate is a JSON number; libraries refuse a text.',
  falsePositives: 'None: the claim is a text, where the standard wants a number.',
  example: 'exp = "1700000000", with quotation marks',
  references: ['RFC 7519 §2'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: [
      'Write iat, exp and nbf as numbers, without quotation marks.',
      'In C#, give these claims the type ClaimValueTypes.Integer64.',
    ],
    recipe: 'epoch-seconds',
  },
  run: (subject) => timingOutcome(subject, 'exp-string'),
});
