import { defineCheck } from '../define-check.ts';
import { algorithmOutcome } from './algorithm-outcome.ts';

export const algNone = defineCheck({
  code: 'alg-none',
  stage: 'header',
  severity: 'error',
  title: 'The client assertion is not signed: alg is none',
  why: 'The server accepts the algorithms of its profile only, and checks that before it looks at the signature.',
  falsePositives: 'None: the header says so.',
  example: 'alg none',
  references: ['RFC 7515 §4.1.1', 'Singpass: client assertion'],
  needs: ['header'],
  fix: {
    kind: 'do',
    steps: ['Sign with the private key and an algorithm that the profile takes, such as ES256.'],
    recipe: 'sign',
  },
  explainsAway: ['sig-wrong-key', 'alg-curve-mismatch', 'alg-jwk-alg-mismatch'],
  run: (subject) => algorithmOutcome(subject, 'alg-none'),
});
