import { defineCheck } from '../define-check.ts';
import { timingOutcome } from './claim-outcome.ts';

export const iatMs = defineCheck({
  code: 'iat-ms',
  stage: 'claims',
  severity: 'error',
  title: 'iat is not in seconds but in a finer unit, such as milliseconds',
  why: 'iat is a NumericDate, in seconds.',
  falsePositives: 'None: read as seconds, such a number lies beyond the year 5000.',
  example: 'iat = the time in milliseconds, a number of 13 digits',
  references: ['RFC 7519 §2'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Divide milliseconds by 1000 and round down, in iat, exp and nbf alike.'],
    recipe: 'epoch-seconds',
  },
  explainsAway: ['exp-not-after-iat'],
  run: (subject) => timingOutcome(subject, 'iat-ms'),
});
