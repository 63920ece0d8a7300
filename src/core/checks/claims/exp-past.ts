import { defineCheck } from '../define-check.ts';
import { timingOutcome } from './claim-outcome.ts';

export const expPast = defineCheck({
  code: 'exp-past',
  stage: 'claims',
  severity: 'error',
  title: 'The client assertion had expired when it was judged',
  why: 'A server refuses an assertion whose exp has passed.',
  falsePositives:
    'Misleads where the paste is older than its request; by this machine’s clock alone it is only called possible.',
  example: 'exp = now - 121; and, as RFC 7519 §4.1.4 has it, every exp from now on backwards',
  references: ['RFC 7519 §4.1.4', 'RFC 7523 §3'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: [
      'Make a new assertion for every request, right before sending.',
      'Compare the clock of the machine that signs with a time server.',
    ],
    recipe: 'epoch-seconds',
  },
  run: (subject) =>
    timingOutcome(subject, 'exp-past', { rules: [subject.profile.assertion.clockToleranceSeconds] }),
});
