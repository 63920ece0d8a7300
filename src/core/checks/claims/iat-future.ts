import { defineCheck } from '../define-check.ts';
import { timingOutcome } from './claim-outcome.ts';

export const iatFuture = defineCheck({
  code: 'iat-future',
  stage: 'claims',
  severity: 'error',
  title: 'The client assertion was made in the future: the clock that signed is ahead',
  why: 'A server refuses an assertion that is not valid yet.',
  falsePositives: 'Not proven: how much the server tolerates is not documented.',
  example: 'iat = now + 61',
  references: ['RFC 7519 §4.1.6'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: [
      'Synchronise the clock of the machine that signs (chrony, w32time; in WSL: `wsl --shutdown`).',
      'Until then, set iat back by the difference, and derive exp from it.',
    ],
    recipe: 'epoch-seconds',
  },
  run(subject) {
    const { iatToleranceSeconds, clockToleranceSeconds } = subject.profile.assertion;
    return timingOutcome(subject, 'iat-future', { rules: [iatToleranceSeconds ?? clockToleranceSeconds] });
  },
});
