import { defineCheck } from '../define-check.ts';
import { kidOutcome } from './kid-outcome.ts';

/** No false positives: no kid looks like that. Triggers on: process.env.JWS_KID. */
export const kidLiteralEnv = defineCheck({
  code: 'kid-literal-env',
  stage: 'header',
  severity: 'error',
  title: 'kid is the text of a variable',
  why: 'The server takes the verifying key by kid; with a kid that its set does not have it finds none.',
  references: ['RFC 7515 §4.1.4', 'RFC 7517 §4.5'],
  needs: ['header'],
  fix: {
    kind: 'do',
    steps: ['Take the quotation marks off the variable, so that its value is used.'],
    recipe: 'sign',
  },
  explainsAway: ['sig-wrong-key', 'sig-other-listed-key', 'kid-unknown', 'placeholder-left'],
  run: (subject) => kidOutcome(subject, 'kid-literal-env'),
});
