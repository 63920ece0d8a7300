import { defineCheck } from '../define-check.ts';
import { messageOutcome } from '../message-outcome.ts';

/** A stored id_token gives the same message. Triggers on: id_token issued in the future. */
export const idtokenClock = defineCheck({
  code: 'idtoken-clock',
  stage: 'response',
  severity: 'error',
  title: 'The client refuses the times of the id_token',
  why: 'The client compares iat and exp with its own clock, and finds the token made in the future or expired.',
  references: ['OpenID Connect Core §3.1.3.7', 'Singpass FAPI: id_token'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: [
      'Compare the clock of the machine with the Date header of the answer, and set it by NTP.',
      'Allow a tolerance of 30 to 60 seconds in the library.',
      'Verify the id_token when it comes, not one that was stored.',
    ],
  },
  run: (subject) => messageOutcome(subject, 'idtoken-clock', 'strong'),
});
