import { labelFaults } from '../../key-set/key-labels.ts';
import { defineCheck } from '../define-check.ts';
import { keysOutcome } from './key-set-outcome.ts';
import { untilFetched } from './until-fetched.ts';

export const jwkEncAlgMissing = defineCheck({
  code: 'jwk-enc-alg-missing',
  stage: 'encryption-key',
  severity: 'error',
  title: 'The encryption key has no alg',
  why: 'The provider chooses the key wrap by alg of the encryption key.',
  falsePositives: 'A server with a default algorithm does not mind.',
  example: 'A key with use enc and no alg',
  references: ['RFC 7517 §4', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Add "alg": "ECDH-ES+A256KW".', untilFetched],
    recipe: 'public-jwk',
  },
  run(subject) {
    const faults = labelFaults(subject.keySet.keys, subject.profile);
    return keysOutcome(
      subject,
      (key) => {
        const fault = faults.get(key.path);
        return fault?.kind === 'encryption-algorithm-missing' ? { ...fault, path: 'alg' } : undefined;
      },
      { certainty: 'strong', rules: [subject.profile.keySet.encryptionAlgorithms] },
    );
  },
});
