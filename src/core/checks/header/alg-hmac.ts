import { defineCheck } from '../define-check.ts';
import { algorithmOutcome } from './algorithm-outcome.ts';

export const algHmac = defineCheck({
  code: 'alg-hmac',
  stage: 'header',
  severity: 'error',
  title: 'The client assertion is signed with a shared secret (HMAC) instead of a private key',
  why: 'The server accepts the algorithms of its profile only, and checks that before it looks at the signature.',
  falsePositives: 'None: the header says so, and private_key_jwt needs an asymmetric key.',
  example: 'alg HS256',
  references: ['RFC 7515 §4.1.1', 'Singpass: client assertion'],
  needs: ['header'],
  fix: {
    kind: 'do',
    steps: [
      'Sign with the private key and an algorithm that the profile takes, such as ES256 with an EC key.',
      'PyJWT: algorithm="ES256"; jsonwebtoken: { algorithm: "ES256" }, because its default is HS256.',
    ],
    recipe: 'sign',
  },
  explainsAway: ['sig-wrong-key', 'alg-curve-mismatch', 'alg-jwk-alg-mismatch'],
  run: (subject) => algorithmOutcome(subject, 'alg-hmac'),
});
