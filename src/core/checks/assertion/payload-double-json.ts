import { defineCheck } from '../define-check.ts';
import { echoesOfLostClaims, shapeOutcome } from './shape-outcome.ts';

export const payloadDoubleJson = defineCheck({
  code: 'payload-double-json',
  stage: 'assertion-format',
  severity: 'error',
  title: 'The payload of the client assertion is a JSON text that holds JSON',
  why: 'The payload of a JWT is one JSON object, the claims; a server refuses anything else.',
  falsePositives: 'None: the payload decodes to a JSON text that holds an object, not to an object.',
  example: '"{\\"iss\\":\\"…\\"}" as payload, turned into JSON twice',
  references: ['RFC 7519 §7.2'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: ['Hand the object to the library, not the result of JSON.stringify.'],
    recipe: 'sign',
  },
  explainsAway: echoesOfLostClaims,
  run: (subject) => shapeOutcome(subject, 'payload-double-json', 'proof'),
});
