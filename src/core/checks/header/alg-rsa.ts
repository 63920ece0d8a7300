import { defineCheck } from '../define-check.ts';
import { algorithmOutcome } from './algorithm-outcome.ts';

/** No false positives where the profile is right. Triggers on: alg RS256. */
export const algRsa = defineCheck({
  code: 'alg-rsa',
  stage: 'header',
  severity: 'error',
  title: 'The client assertion is signed with an RSA algorithm that the profile does not take',
  why: 'The server accepts the algorithms of its profile only, and checks that before it looks at the signature.',
  references: ['RFC 7515 §4.1.1', 'Singpass: client assertion'],
  needs: ['header'],
  fix: {
    kind: 'do',
    steps: ['Make an EC P-256 key, publish its public half and sign with ES256.'],
    recipe: 'sign',
  },
  explainsAway: ['sig-wrong-key', 'alg-curve-mismatch', 'alg-jwk-alg-mismatch'],
  run: (subject) => algorithmOutcome(subject, 'alg-rsa'),
});
