import { defineCheck } from '../define-check.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

export const assertionPercentEncoded = defineCheck({
  code: 'assertion-percent-encoded',
  stage: 'assertion-format',
  severity: 'error',
  title: 'Escapes stand inside the client assertion',
  why: 'A server reads three base64url parts joined with dots and refuses anything else.',
  falsePositives: 'None: neither % nor the backslash is in the base64url alphabet.',
  example: 'eyJ…%2EeyJ…, with the dots percent-encoded once too often',
  references: ['RFC 7515 §7.1', 'RFC 7523 §3'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: ['Encode the parameter once, and hand the raw token to the HTTP library.'],
    recipe: 'form-body',
  },
  explainsAway: echoesOfBrokenToken,
  run: (subject) => shapeOutcome(subject, 'assertion-percent-encoded', 'proof'),
});
