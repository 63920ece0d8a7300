import { defineCheck } from '../define-check.ts';
import { coordinateOutcome } from './key-set-outcome.ts';
import { untilFetched } from './until-fetched.ts';

export const jwkPointInvalid = defineCheck({
  code: 'jwk-point-invalid',
  stage: 'key-set',
  severity: 'error',
  title: 'The coordinates of a key are no point of its curve',
  why: 'Such a key can verify nothing; a good reader refuses the whole set.',
  falsePositives: 'None: the equation of the curve decides.',
  example: 'x and y in each other’s place',
  references: ['RFC 7518 §6.2.1'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: [
      'Export the public key again with a library.',
      'Compare x and y: they may be swapped or cut off.',
      untilFetched,
    ],
    recipe: 'public-jwk',
  },
  run: (subject) => coordinateOutcome(subject, 'point'),
});
