import { defineCheck } from '../define-check.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

/** No false positives: = is not in the base64url alphabet. Triggers on: a part that ends with =. */
export const assertionPadding = defineCheck({
  code: 'assertion-padding',
  stage: 'assertion-format',
  severity: 'error',
  title: 'A part of the client assertion keeps its padding',
  why: 'JWS parts are base64url without padding; the = also changes what was signed.',
  references: ['RFC 7515 §7.1', 'RFC 7523 §3'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: ['Take the = off each part, before signing.'],
    recipe: 'base64url',
  },
  explainsAway: echoesOfBrokenToken,
  run: (subject) => shapeOutcome(subject, 'assertion-padding', 'proof'),
});
