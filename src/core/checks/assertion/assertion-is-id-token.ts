import { defineCheck } from '../define-check.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

export const assertionIsIdToken = defineCheck({
  code: 'assertion-is-id-token',
  stage: 'assertion-format',
  severity: 'error',
  title: 'An id_token stands where the client assertion belongs',
  why: 'A server reads three base64url parts joined with dots and refuses anything else.',
  falsePositives: 'None: iss and sub differ, and only an id_token has a nonce.',
  example: 'Claims with a nonce, issued by the provider',
  references: ['RFC 7515 §7.1', 'RFC 7523 §3'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: ['Make a client assertion with your own key; the id_token is what you receive.'],
    recipe: 'sign',
  },
  explainsAway: echoesOfBrokenToken,
  run: (subject) => shapeOutcome(subject, 'assertion-is-id-token', 'proof'),
});
