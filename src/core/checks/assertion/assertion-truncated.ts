import { defineCheck } from '../define-check.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

/** False positive when only the paste was cut. Triggers on: claims that end in the middle. */
export const assertionTruncated = defineCheck({
  code: 'assertion-truncated',
  stage: 'assertion-format',
  severity: 'error',
  title: 'The client assertion is cut off',
  why: 'A server reads three base64url parts joined with dots and refuses anything else.',
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
