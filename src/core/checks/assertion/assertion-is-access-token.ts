import { defineCheck } from '../define-check.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

export const assertionIsAccessToken = defineCheck({
  code: 'assertion-is-access-token',
  stage: 'assertion-format',
  severity: 'error',
  title: 'An access token stands where the client assertion belongs',
  why: 'The client makes and signs its assertion by itself: iss and sub are its client_id. A server refuses every other token.',
  falsePositives:
    'None where typ says at+jwt. Otherwise an assertion with an address as iss, and with a client_id and a scope among its claims, looks alike. With a scope alone it is only very likely.',
  example: 'A token whose header says typ at+jwt',
  references: ['RFC 7523 §3'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: ['Make a client assertion with your own key.'],
    recipe: 'sign',
  },
  explainsAway: echoesOfBrokenToken,
  run: (subject) => shapeOutcome(subject, 'assertion-is-access-token', 'proof'),
});
