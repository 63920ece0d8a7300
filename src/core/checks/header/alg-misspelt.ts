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
    steps: ['Write ES256, in capitals.'],
    recipe: 'sign',
  },
  explainsAway: ['sig-wrong-key', 'alg-curve-mismatch', 'alg-jwk-alg-mismatch'],
  run: (subject) => algorithmOutcome(subject, 'alg-misspelt'),
});
