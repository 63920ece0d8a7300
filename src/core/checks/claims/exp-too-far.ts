import { defineCheck } from '../define-check.ts';
import { timingOutcome } from './claim-outcome.ts';

export const expTooFar = defineCheck({
  code: 'exp-too-far',
  stage: 'claims',
  severity: 'error',
  title: 'The client assertion lives longer than the server allows',
  why: 'The server bounds the time between iat and exp, so that a stolen assertion is soon useless.',
  falsePositives:
    'None where both times stand in the assertion. Without iat the life is counted from the clock, and the finding is less sure.',
  example: 'exp = iat + 121 where two minutes are allowed',
  references: ['RFC 7523 §3', 'Singpass: client assertion'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: [
      'Set exp to at most iat plus the allowed time.',
      'Derive exp from iat itself, not from another reading of the clock.',
    ],
    recipe: 'epoch-seconds',
  },
  run: (subject) =>
    timingOutcome(subject, 'exp-too-far', { rules: [subject.profile.assertion.maxLifetimeSeconds] }),
});
