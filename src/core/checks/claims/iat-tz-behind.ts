import { defineCheck } from '../define-check.ts';
import { timingOutcome } from './claim-outcome.ts';

export const iatTzBehind = defineCheck({
  code: 'iat-tz-behind',
  stage: 'claims',
  severity: 'error',
  title: 'The client assertion was born expired, a time zone behind the present: UTC taken for local time',
  why: 'NumericDate counts from 1970 in UTC; a UTC time read as local lies behind by the time zone.',
  falsePositives: 'Misleads for a stored assertion whose age happens to be the offset of a time zone.',
  example: 'iat = now - 8 hours',
  references: ['RFC 7519 §2'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Take the epoch time from the clock directly: in Python int(time.time()), not a naive datetime.'],
    recipe: 'epoch-seconds',
  },
  explainsAway: ['exp-past'],
  run: (subject) => timingOutcome(subject, 'iat-tz-behind'),
});
