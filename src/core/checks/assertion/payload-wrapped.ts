import { defineCheck } from '../define-check.ts';
import { echoesOfLostClaims, shapeOutcome } from './shape-outcome.ts';

export const payloadWrapped = defineCheck({
  code: 'payload-wrapped',
  stage: 'assertion-format',
  severity: 'error',
  title: 'The claims of the client assertion are nested in another object',
  why: 'A server reads the claims at the top of the payload and nowhere else.',
  falsePositives: 'None: the claims are absent at the top and present one level below.',
  example: '{"payload":{"iss":"…"}}',
  references: ['RFC 7519 §4', 'RFC 7523 §3'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: ['Put iss, sub, aud, exp, iat and jti at the top of the payload.'],
    recipe: 'sign',
  },
  explainsAway: echoesOfLostClaims,
  run: (subject) => shapeOutcome(subject, 'payload-wrapped', 'proof'),
});
