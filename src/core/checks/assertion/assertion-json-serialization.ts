import { defineCheck } from '../define-check.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

export const assertionJsonSerialization = defineCheck({
  code: 'assertion-json-serialization',
  stage: 'assertion-format',
  severity: 'error',
  title: 'The client assertion is in the JSON form of JWS',
  why: 'A server reads three base64url parts joined with dots and refuses anything else.',
  falsePositives: 'None: a JSON object is not the compact form that the parameter takes.',
  example: '{"payload":"…","signatures":[…]} as client_assertion',
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
