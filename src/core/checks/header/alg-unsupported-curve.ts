import { defineCheck } from '../define-check.ts';
import { algorithmOutcome } from './algorithm-outcome.ts';

export const algUnsupportedCurve = defineCheck({
  code: 'alg-unsupported-curve',
  stage: 'header',
  severity: 'error',
  title: 'The client assertion is signed with an algorithm that the profile does not take',
  why: 'The server accepts the algorithms of its profile only, and checks that before it looks at the signature.',
  falsePositives: 'None where the profile is the right one.',
  example: 'alg ES256K',
  references: ['RFC 7515 §4.1.1', 'Singpass: client assertion'],
  needs: ['header'],
  fix: {
    kind: 'do',
    steps: [
      'Sign with an algorithm that the profile takes: for ES256 make a P-256 key (openssl ecparam -name prime256v1 -genkey).',
    ],
    recipe: 'sign',
  },
  explainsAway: ['sig-wrong-key', 'alg-curve-mismatch', 'alg-jwk-alg-mismatch'],
  run: (subject) => algorithmOutcome(subject, 'alg-unsupported-curve'),
});
