import { defineCheck } from '../define-check.ts';
import { timingOutcome } from './claim-outcome.ts';

export const expFloat = defineCheck({
  code: 'exp-float',
  stage: 'claims',
  severity: 'warning',
  title: 'A time claim has a fraction',
  why: 'NumericDate may have a fraction, yet some servers take whole seconds only.',
  falsePositives:
    'Can mislead: RFC 7519 allows fractions, and many servers take them, so it is only possible.',
  example: 'exp = now + 60.5',
  references: ['RFC 7519 §2'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Round down to whole seconds, in iat, exp and nbf alike.'],
    recipe: 'epoch-seconds',
  },
  run: (subject) => timingOutcome(subject, 'exp-float'),
});
