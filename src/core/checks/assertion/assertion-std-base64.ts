import { defineCheck } from '../define-check.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

/** No false positives: + and / are not in the base64url alphabet. Triggers on: a part with +. */
export const assertionStdBase64 = defineCheck({
  code: 'assertion-std-base64',
  stage: 'assertion-format',
  severity: 'error',
  title: 'The client assertion uses the standard base64 alphabet',
  why: 'JWS parts are base64url: - and _ stand where standard base64 has + and /.',
  references: ['RFC 7515 §7.1', 'RFC 7523 §3'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: ['Encode every part as base64url, before signing.'],
    recipe: 'base64url',
  },
  explainsAway: echoesOfBrokenToken,
  run: (subject) => shapeOutcome(subject, 'assertion-std-base64', 'proof'),
});
