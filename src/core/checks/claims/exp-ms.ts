import { defineCheck } from '../define-check.ts';
import { timingOutcome } from './claim-outcome.ts';

export const expMs = defineCheck({
  code: 'exp-ms',
  stage: 'claims',
  severity: 'error',
  title: 'exp is not in seconds but in a finer unit, such as milliseconds',
  why: 'exp is a NumericDate, in seconds; read as seconds, milliseconds lie tens of thousands of years ahead.',
  falsePositives: 'None: read as seconds, such a number lies beyond the year 5000.',
  example: 'exp = the time in milliseconds, a number of 13 digits',
  references: ['RFC 7519 §2'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Divide milliseconds by 1000 and round down, in iat, exp and nbf alike.'],
    recipe: 'epoch-seconds',
  },
  explainsAway: ['exp-too-far'],
  run: (subject) => timingOutcome(subject, 'exp-ms'),
});
