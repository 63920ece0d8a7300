import { defineCheck } from '../define-check.ts';
import { kidOutcome } from './kid-outcome.ts';

export const kidLiteralEnv = defineCheck({
  code: 'kid-literal-env',
  stage: 'header',
  severity: 'error',
  title: 'kid is the text of a variable',
  why: 'The server takes the verifying key by kid; with a kid that its set does not have it finds none.',
  falsePositives: 'None: no kid looks like the name of a variable.',
  example: 'kid "process.env.JWS_KID"',
  references: ['RFC 7515 §4.1.4', 'RFC 7517 §4.5'],
  needs: ['header'],
  fix: {
    kind: 'do',
    steps: [
      'Take the quotation marks off the variable, so that its value is used.',
      'Where a sample has a placeholder, put the kid of the signing key in its place.',
    ],
    recipe: 'sign',
  },
  explainsAway: ['sig-wrong-key', 'sig-other-listed-key', 'kid-unknown', 'placeholder-left'],
  run: (subject) => kidOutcome(subject, 'kid-literal-env'),
});
