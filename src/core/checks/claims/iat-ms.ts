import { defineCheck } from '../define-check.ts';
import { timingOutcome } from './claim-outcome.ts';

/** No false positives: 1e11 seconds is the year 5138. Triggers on: iat = now * 1000. */
export const iatMs = defineCheck({
  code: 'iat-ms',
  stage: 'claims',
  severity: 'error',
  title: 'iat is not in seconds but in a finer unit, such as milliseconds',
  why: 'iat is a NumericDate, in seconds.',
  references: ['RFC 7519 §2'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Divide milliseconds by 1000 and round down.'],
    recipe: 'epoch-seconds',
  },
  explainsAway: ['exp-not-after-iat'],
  run: (subject) => timingOutcome(subject, 'iat-ms'),
});
