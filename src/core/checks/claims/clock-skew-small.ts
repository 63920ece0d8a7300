import { defineCheck } from '../define-check.ts';
import { timingOutcome } from './claim-outcome.ts';

export const clockSkewSmall = defineCheck({
  code: 'clock-skew-small',
  stage: 'claims',
  severity: 'warning',
  title: 'The clock that signs is ahead of the server’s',
  why: 'A small difference is tolerated today and refused on a slower day.',
  falsePositives: 'Needs the server’s own Date; without it nothing is said.',
  example: 'iat 30 seconds after the Date of the answer',
  references: ['RFC 7519 §4.1.6'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Synchronise the clock of the machine that signs (chrony, w32time; in WSL: `wsl --shutdown`).'],
    recipe: 'epoch-seconds',
  },
  run: (subject) => timingOutcome(subject, 'clock-skew-small'),
});
