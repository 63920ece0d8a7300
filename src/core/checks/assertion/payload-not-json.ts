import { defineCheck } from '../define-check.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

export const payloadNotJson = defineCheck({
  code: 'payload-not-json',
  stage: 'assertion-format',
  severity: 'error',
  title: 'The payload of the client assertion is not a JSON object',
  why: 'A server reads three base64url parts joined with dots and refuses anything else.',
  falsePositives: 'None: the decoded payload is there to be read, and is not JSON.',
  example: '{"iss": None}, the text of a Python dictionary',
  references: ['RFC 7515 §7.1', 'RFC 7523 §3'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: ['Build the claims as an object and let a JSON library write it.'],
    recipe: 'sign',
  },
  explainsAway: echoesOfBrokenToken,
  run: (subject) => shapeOutcome(subject, 'payload-not-json', 'proof'),
});
