import { defineCheck } from '../define-check.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

export const assertionEmptySignature = defineCheck({
  code: 'assertion-empty-signature',
  stage: 'assertion-format',
  severity: 'error',
  title: 'The client assertion ends with an empty signature',
  why: 'Without a signature anybody could have written the assertion, so that a server refuses it.',
  falsePositives:
    'A share link takes the signature off on purpose; the page says so, and this check is then not asked.',
  example: 'header.payload. with a dot at the end and nothing behind it',
  references: ['RFC 7515 §7.1', 'RFC 7523 §3'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: ['Sign the token; an unsigned one is never accepted.'],
    recipe: 'sign',
  },
  explainsAway: echoesOfBrokenToken,
  run: (subject) => shapeOutcome(subject, 'assertion-empty-signature', 'strong'),
});
