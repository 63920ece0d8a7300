import { defineCheck } from '../define-check.ts';
import { algorithmOutcome } from './algorithm-outcome.ts';

export const algMissing = defineCheck({
  code: 'alg-missing',
  stage: 'header',
  severity: 'error',
  title: 'The header of the client assertion has no alg',
  why: 'The server accepts the algorithms of its profile only, and checks that before it looks at the signature.',
  falsePositives: 'None: the header is there to be read, and has no alg.',
  example: 'A header without a member alg',
  references: ['RFC 7515 §4.1.1', 'Singpass: client assertion'],
  needs: ['header'],
  fix: {
    kind: 'do',
    steps: ['Put alg into the protected header.'],
    recipe: 'sign',
  },
  explainsAway: ['sig-wrong-key', 'alg-curve-mismatch', 'alg-jwk-alg-mismatch'],
  run: (subject) => algorithmOutcome(subject, 'alg-missing'),
});
