import { defineCheck } from '../define-check.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

export const assertionBearerPrefix = defineCheck({
  code: 'assertion-bearer-prefix',
  stage: 'assertion-format',
  severity: 'error',
  title: 'A scheme word stands in front of the client assertion',
  why: 'A server reads three base64url parts joined with dots and refuses anything else.',
  falsePositives: 'None: no token begins with the word of a scheme.',
  example: 'client_assertion=Bearer eyJ…',
  references: ['RFC 7515 §7.1', 'RFC 7523 §3'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: ['Send the token alone, without Bearer in front.'],
    recipe: 'sign',
  },
  explainsAway: [...echoesOfBrokenToken, 'plus-becomes-space'],
  run: (subject) => shapeOutcome(subject, 'assertion-bearer-prefix', 'proof'),
});
