import { defineCheck } from '../define-check.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

export const assertionIsRequestObject = defineCheck({
  code: 'assertion-is-request-object',
  stage: 'assertion-format',
  severity: 'error',
  title: 'A request object stands where the client assertion belongs',
  why: 'The client makes and signs its assertion by itself: iss and sub are its client_id. A server refuses every other token.',
  falsePositives:
    'None: iss and sub are not the same, and response_type, or redirect_uri with a scope, belongs to an authorization request.',
  example: 'Claims with response_type and redirect_uri',
  references: ['RFC 7523 §3'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: ['Use the private_key_jwt support of the library for the token request.'],
    recipe: 'sign',
  },
  explainsAway: echoesOfBrokenToken,
  run: (subject) => shapeOutcome(subject, 'assertion-is-request-object', 'proof'),
});
