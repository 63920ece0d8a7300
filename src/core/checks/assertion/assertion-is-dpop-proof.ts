import { defineCheck } from '../define-check.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

/** No false positives. Triggers on: typ dpop+jwt. */
export const assertionIsDpopProof = defineCheck({
  code: 'assertion-is-dpop-proof',
  stage: 'assertion-format',
  severity: 'error',
  title: 'A DPoP proof stands where the client assertion belongs',
  why: 'A server reads three base64url parts joined with dots and refuses anything else.',
  references: ['RFC 7515 §7.1', 'RFC 7523 §3'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: ['Swap the two: the proof goes into the DPoP header, the assertion into client_assertion.'],
    recipe: 'dpop-proof',
  },
  explainsAway: echoesOfBrokenToken,
  run: (subject) => shapeOutcome(subject, 'assertion-is-dpop-proof', 'proof'),
});
