import { defineCheck } from '../define-check.ts';
import { coordinateOutcome } from './key-set-outcome.ts';

export const jwkCoordLength = defineCheck({
  code: 'jwk-coord-length',
  stage: 'key-set',
  severity: 'error',
  title: 'A coordinate of a key has not the width of its curve',
  why: 'Coordinates have fixed width: a leading zero byte stays.',
  falsePositives: 'None: RFC 7518 fixes the width of a coordinate for each curve.',
  example: 'An x of 31 bytes on P-256, its leading zero lost',
  references: ['RFC 7518 §6.2.1'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Export the public key with a library that keeps leading zeros.'],
    recipe: 'public-jwk',
  },
  run: (subject) => coordinateOutcome(subject, 'width'),
});
