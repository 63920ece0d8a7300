import { defineCheck } from '../define-check.ts';
import { timingOutcome } from './claim-outcome.ts';

/** Not proof: RFC 7523 makes iat optional, the provider’s page requires it. Triggers on: no member iat. */
export const iatMissing = defineCheck({
  code: 'iat-missing',
  stage: 'claims',
  severity: 'error',
  title: 'The client assertion has no iat',
  why: 'The server bounds the life of an assertion from iat on.',
  references: ['RFC 7523 §3', 'Singpass: client assertion'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: [
      'Set iat to the present second.',
      'With jose call setIssuedAt(); with jsonwebtoken leave noTimestamp out.',
    ],
    recipe: 'epoch-seconds',
  },
  run: (subject) => timingOutcome(subject, 'iat-missing'),
});
