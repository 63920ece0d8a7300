import { defineCheck } from '../define-check.ts';
import { algorithmOutcome } from './algorithm-outcome.ts';

export const algMisspelt = defineCheck({
  code: 'alg-misspelt',
  stage: 'header',
  severity: 'error',
  title: 'alg is not the registered name of an algorithm',
  why: 'The server accepts the algorithms of its profile only, and checks that before it looks at the signature.',
  falsePositives: 'None: names of algorithms are compared exactly, in upper and lower case.',
  example: 'alg es256',
  references: ['RFC 7515 §4.1.1', 'Singpass: client assertion'],
  needs: ['header'],
  fix: {
    kind: 'do',
    steps: ['Name the algorithm of the key: ES256 for P-256, ES384 for P-384, ES512 for P-521.'],
    recipe: 'sign',
  },
  explainsAway: ['sig-wrong-key', 'alg-curve-mismatch', 'alg-jwk-alg-mismatch'],
  run: (subject) => algorithmOutcome(subject, 'alg-misspelt'),
});
