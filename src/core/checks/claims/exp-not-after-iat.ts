import { defineCheck } from '../define-check.ts';
import { timingOutcome } from './claim-outcome.ts';

export const expNotAfterIat = defineCheck({
  code: 'exp-not-after-iat',
  stage: 'claims',
  severity: 'error',
  title: 'exp does not lie after iat',
  why: 'An assertion that ends before it begins is never valid.',
  falsePositives:
    'Misleads only within the difference of clocks that a server allows for: it may take an assertion that ends at its iat. There it is not called proven.',
  example: 'exp = iat',
  references: ['RFC 7519 §4.1.4', 'RFC 7523 §3'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Set exp to iat plus 60 to 120 seconds.'],
    recipe: 'epoch-seconds',
  },
  run: (subject) => timingOutcome(subject, 'exp-not-after-iat'),
});
