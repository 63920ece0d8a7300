import { defineCheck } from '../define-check.ts';
import { coordinateOutcome } from './key-set-outcome.ts';

export const jwkYMissing = defineCheck({
  code: 'jwk-y-missing',
  stage: 'key-set',
  severity: 'error',
  title: 'A coordinate of an EC key is missing',
  why: 'Both x and y are needed.',
  falsePositives: 'None: RFC 7518 requires y for these curves.',
  example: 'An EC key without y',
  references: ['RFC 7518 §6.2.1'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Export the public key again with a library.'],
    recipe: 'public-jwk',
  },
  run: (subject) => coordinateOutcome(subject, 'missing'),
});
