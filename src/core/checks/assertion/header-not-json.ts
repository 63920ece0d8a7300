import { defineCheck } from '../define-check.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

export const headerNotJson = defineCheck({
  code: 'header-not-json',
  stage: 'assertion-format',
  severity: 'error',
  title: 'The header of the client assertion is not JSON',
  why: 'A server reads three base64url parts joined with dots and refuses anything else.',
  falsePositives: 'None: the decoded header is there to be read, and is not JSON.',
  example: "{'alg':'ES256'}, with single quotation marks",
  references: ['RFC 7515 §7.1', 'RFC 7523 §3'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: ['Let a JSON library write the header.'],
    recipe: 'sign',
  },
  explainsAway: echoesOfBrokenToken,
  run: (subject) => shapeOutcome(subject, 'header-not-json', 'proof'),
});
