import { defineCheck } from '../define-check.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

export const headerNotJson = defineCheck({
  code: 'header-not-json',
  stage: 'assertion-format',
  severity: 'error',
  title: 'The header of the client assertion is not a JSON object',
  why: 'The header of a JWT is one JSON object; without it a server knows neither algorithm nor key.',
  falsePositives: 'None: the decoded header is there to be read, and is no JSON object.',
  example: "{'alg':'ES256'}, with single quotation marks",
  references: ['RFC 7515 §4', 'RFC 7519 §7.2'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: [
      'Let a JSON library write the header.',
      'Where the token was copied, copy it from its first character on: as a rule it begins with eyJ.',
    ],
    recipe: 'sign',
  },
  explainsAway: echoesOfBrokenToken,
  run: (subject) => shapeOutcome(subject, 'header-not-json', 'proof'),
});
