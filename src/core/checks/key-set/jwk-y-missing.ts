import { coordinateFault } from '../../key-set/coordinates.ts';
import { defineCheck } from '../define-check.ts';
import { keysOutcome, numberEchoes } from './key-set-outcome.ts';

/** No false positives. Triggers on: a key without y. */
export const jwkYMissing = defineCheck({
  code: 'jwk-y-missing',
  stage: 'key-set',
  severity: 'error',
  title: 'A coordinate of an EC key is missing',
  why: 'Both x and y are needed.',
  references: ['RFC 7518 §6.2.1'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Export the public key again with a library.'],
    recipe: 'public-jwk',
  },
  run(subject) {
    return keysOutcome(
      subject,
      ({ jwk }) => {
        const fault = coordinateFault(jwk);
        return fault?.kind === 'missing' ? { ...fault, path: fault.member } : undefined;
      },
      { echoes: numberEchoes },
    );
  },
});
