import { defineCheck } from '../define-check.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

export const headerPayloadSwapped = defineCheck({
  code: 'header-payload-swapped',
  stage: 'assertion-format',
  severity: 'error',
  title: 'Claims stand in the header of the client assertion, or header members in the claims',
  why: 'A server reads three base64url parts joined with dots and refuses anything else.',
  falsePositives: 'None: iss never belongs in the header of a client assertion.',
  example: 'A header with iss and a payload with alg',
  references: ['RFC 7515 §7.1', 'RFC 7523 §3'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: ['Header: alg, typ, kid. Claims: iss, sub, aud, exp, iat, jti.'],
    recipe: 'sign',
  },
  explainsAway: echoesOfBrokenToken,
  run: (subject) => shapeOutcome(subject, 'header-payload-swapped', 'proof'),
});
