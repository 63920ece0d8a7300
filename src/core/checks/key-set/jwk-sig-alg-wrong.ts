import { labelFaults } from '../../key-set/key-labels.ts';
import { defineCheck } from '../define-check.ts';
import { keysOutcome } from './key-set-outcome.ts';
import { untilFetched } from './until-fetched.ts';

export const jwkSigAlgWrong = defineCheck({
  code: 'jwk-sig-alg-wrong',
  stage: 'key-set',
  severity: 'error',
  title: 'The signing key names an algorithm that does not fit it',
  why: 'A key that names an algorithm is used for that algorithm only.',
  falsePositives: 'A key that is used for nothing does no harm.',
  example: 'alg ES512 on the curve P-256',
  references: ['RFC 7517 §4.4', 'Singpass: client key requirements'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Set alg by the curve: P-256 → ES256, P-384 → ES384, P-521 → ES512.', untilFetched],
    recipe: 'public-jwk',
  },
  run(subject) {
    const faults = labelFaults(subject.keySet.keys, subject.profile);
    return keysOutcome(
      subject,
      (key) => {
        const fault = faults.get(key.path);
        return fault?.kind === 'signing-algorithm' ? { ...fault, path: 'alg' } : undefined;
      },
      { echoes: ['alg-jwk-alg-mismatch'] },
    );
  },
});
