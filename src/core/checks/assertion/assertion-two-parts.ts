import { defineCheck } from '../define-check.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

export const assertionTwoParts = defineCheck({
  code: 'assertion-two-parts',
  stage: 'assertion-format',
  severity: 'error',
  title: 'The client assertion has no signature: two parts instead of three',
  why: 'A server reads three base64url parts joined with dots and refuses anything else.',
  falsePositives: 'None: a signed token has three parts.',
  example: 'header.payload without a signature',
  references: ['RFC 7515 §7.1', 'RFC 7523 §3'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: ['Sign the token and append the signature as the third part.'],
    recipe: 'sign',
  },
  explainsAway: echoesOfBrokenToken,
  run: (subject) => shapeOutcome(subject, 'assertion-two-parts', 'proof'),
});
