import { defineCheck } from '../define-check.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

/** No false positives. Triggers on: {"payload":…,"signatures":…}. */
export const assertionJsonSerialization = defineCheck({
  code: 'assertion-json-serialization',
  stage: 'assertion-format',
  severity: 'error',
  title: 'The client assertion is in the JSON form of JWS',
  why: 'A server reads three base64url parts joined with dots and refuses anything else.',
  references: ['RFC 7515 §7.1', 'RFC 7523 §3'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: ['Use the compact form: CompactSerialize(), or sign() of a JWT builder.'],
    recipe: 'sign',
  },
  explainsAway: echoesOfBrokenToken,
  run: (subject) => shapeOutcome(subject, 'assertion-json-serialization', 'proof'),
});
