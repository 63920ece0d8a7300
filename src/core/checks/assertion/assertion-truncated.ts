import { defineCheck } from '../define-check.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

export const assertionTruncated = defineCheck({
  code: 'assertion-truncated',
  stage: 'assertion-format',
  severity: 'error',
  title: 'The client assertion is cut off',
  why: 'A server reads three base64url parts joined with dots and refuses anything else.',
  falsePositives: 'Misleads where the token was sent whole and only the paste was cut.',
  example: 'A token whose claims end in the middle of a value',
  references: ['RFC 7515 §7.1', 'RFC 7523 §3'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: ['Copy the whole token; look for a column or a log that cuts long texts.'],
    recipe: 'sign',
  },
  explainsAway: echoesOfBrokenToken,
  run: (subject) => shapeOutcome(subject, 'assertion-truncated', 'strong'),
});
