import { defineCheck } from '../define-check.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

export const assertionFiveParts = defineCheck({
  code: 'assertion-five-parts',
  stage: 'assertion-format',
  severity: 'error',
  title: 'The client assertion is an encrypted token of five parts',
  why: 'A server reads three base64url parts joined with dots and refuses anything else.',
  falsePositives: 'None: five parts and an enc in the header make an encrypted token.',
  example: 'An encrypted id_token sent as client_assertion',
  references: ['RFC 7515 §7.1', 'RFC 7523 §3'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: ['Send the assertion that you sign yourself, not a token that you received.'],
    recipe: 'sign',
  },
  explainsAway: echoesOfBrokenToken,
  run: (subject) => shapeOutcome(subject, 'assertion-five-parts', 'proof'),
});
