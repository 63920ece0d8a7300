import { defineCheck } from '../define-check.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

export const assertionIsIdToken = defineCheck({
  code: 'assertion-is-id-token',
  stage: 'assertion-format',
  severity: 'error',
  title: 'An id_token stands where the client assertion belongs',
  why: 'The client makes and signs its assertion by itself: iss and sub are its client_id. A server refuses every other token.',
  falsePositives:
    'None: iss and sub differ, it is made for a client, and it holds what a provider says of a login (nonce, acr, amr, auth_time, at_hash), or a provider that is known here issued it.',
  example: 'Claims with a nonce, issued by the provider',
  references: ['RFC 7523 §3', 'OpenID Connect Core §2'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: ['Make a client assertion with your own key; the id_token is what you receive.'],
    recipe: 'sign',
  },
  explainsAway: echoesOfBrokenToken,
  run: (subject) => shapeOutcome(subject, 'assertion-is-id-token', 'proof'),
});
