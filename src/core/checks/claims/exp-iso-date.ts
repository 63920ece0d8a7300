import { defineCheck } from '../define-check.ts';
import { timingOutcome } from './claim-outcome.ts';

export const expIsoDate = defineCheck({
  code: 'exp-iso-date',
  stage: 'claims',
  severity: 'error',
  title: 'A time claim is not a number, but a date as text or something else',
  why: 'NumericDate is a JSON number of seconds.',
  falsePositives: 'None: the claim is not a number, as the standard wants it.',
  example: 'exp = "2026-11-20T06:15:00Z"',
  references: ['RFC 7519 §2'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Write iat, exp and nbf as seconds since 1970 UTC.'],
    recipe: 'epoch-seconds',
  },
  run: (subject) => timingOutcome(subject, 'exp-iso-date'),
});
