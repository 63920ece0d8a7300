import { defineCheck } from '../define-check.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

export const assertionIsAccessToken = defineCheck({
  code: 'assertion-is-access-token',
  stage: 'assertion-format',
  severity: 'error',
  title: 'An access token stands where the client assertion belongs',
  why: 'A server reads three base64url parts joined with dots and refuses anything else.',
  falsePositives: 'None: iss and sub differ, which a client assertion cannot have.',
  example: 'A token whose header says typ at+jwt',
  references: ['RFC 7515 §7.1', 'RFC 7523 §3'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: ['Make a client assertion with your own key.'],
    recipe: 'sign',
  },
  explainsAway: echoesOfBrokenToken,
  run: (subject) => shapeOutcome(subject, 'assertion-is-access-token', 'proof'),
});
