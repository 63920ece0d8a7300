import { defineCheck } from '../define-check.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

export const assertionBase64Twice = defineCheck({
  code: 'assertion-base64-twice',
  stage: 'assertion-format',
  severity: 'error',
  title: 'The client assertion was base64-encoded once more as a whole',
  why: 'A server reads three base64url parts joined with dots and refuses anything else.',
  falsePositives: 'None: the text decodes to a complete token.',
  example: 'A client_assertion that begins with ZXlK, which decodes to eyJ…',
  references: ['RFC 7515 §7.1', 'RFC 7523 §3'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: ['Decode the value once, or store it without encoding.'],
    recipe: 'sign',
  },
  explainsAway: echoesOfBrokenToken,
  run: (subject) => shapeOutcome(subject, 'assertion-base64-twice', 'proof'),
});
