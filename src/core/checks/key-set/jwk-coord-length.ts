import { coordinateFault } from '../../key-set/coordinates.ts';
import { defineCheck } from '../define-check.ts';
import { keysOutcome, numberEchoes } from './key-set-outcome.ts';

/** No false positives: RFC 7518 fixes the width. Triggers on: x of 31 bytes. */
export const jwkCoordLength = defineCheck({
  code: 'jwk-coord-length',
  stage: 'key-set',
  severity: 'error',
  title: 'A coordinate of a key has not the width of its curve',
  why: 'Coordinates have fixed width: a leading zero byte stays.',
  references: ['RFC 7518 §6.2.1'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Export the public key with a library that keeps leading zeros.'],
    recipe: 'public-jwk',
  },
  run(subject) {
    return keysOutcome(
      subject,
      ({ jwk }) => {
        const fault = coordinateFault(jwk);
        return fault?.kind === 'width' ? { ...fault, path: fault.member } : undefined;
      },
      { echoes: numberEchoes },
    );
  },
});
