import { defineCheck } from '../define-check.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

export const assertionBytesLiteral = defineCheck({
  code: 'assertion-bytes-literal',
  stage: 'assertion-format',
  severity: 'error',
  title: 'The client assertion is the written form of a Python bytes object',
  why: 'A server reads three base64url parts joined with dots and refuses anything else.',
  falsePositives: 'None: no token begins with b and a quotation mark.',
  example: "client_assertion=b'eyJ…', as Python prints bytes",
  references: ['RFC 7515 §7.1', 'RFC 7523 §3'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: ['Decode the bytes before use: token.decode("ascii"), or use PyJWT 2.'],
    recipe: 'sign',
  },
  explainsAway: echoesOfBrokenToken,
  run: (subject) => shapeOutcome(subject, 'assertion-bytes-literal', 'proof'),
});
