import { defineCheck } from '../define-check.ts';
import { timingOutcome } from './claim-outcome.ts';

export const iatTzAhead = defineCheck({
  code: 'iat-tz-ahead',
  stage: 'claims',
  severity: 'error',
  title: 'The client assertion was made a time zone ahead of the present: local time taken for UTC',
  why: 'NumericDate counts from 1970 in UTC; a local time read as UTC lies ahead by the time zone.',
  falsePositives:
    'Misleads where the clock is off by the same whole hours for another reason than its time zone.',
  example: 'iat = now + 8 hours: Singapore’s local time taken for UTC',
  references: ['RFC 7519 §2'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Take the epoch time from the clock directly instead of building it from a local date.'],
    recipe: 'epoch-seconds',
  },
  run: (subject) => timingOutcome(subject, 'iat-tz-ahead'),
});
