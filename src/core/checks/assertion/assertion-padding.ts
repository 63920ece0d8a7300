import { defineCheck } from '../define-check.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

export const assertionPadding = defineCheck({
  code: 'assertion-padding',
  stage: 'assertion-format',
  severity: 'error',
  title: 'A part of the client assertion keeps its padding',
  why: 'JWS parts are base64url without padding; the = also changes what was signed.',
  falsePositives: 'None: the sign = is not in the base64url alphabet.',
  example: 'A part of the token that ends with =',
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
