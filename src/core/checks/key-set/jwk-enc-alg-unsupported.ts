import { labelFaults } from '../../key-set/key-labels.ts';
import { defineCheck } from '../define-check.ts';
import { keysOutcome } from './key-set-outcome.ts';
import { untilFetched } from './until-fetched.ts';

export const jwkEncAlgUnsupported = defineCheck({
  code: 'jwk-enc-alg-unsupported',
  stage: 'encryption-key',
  severity: 'error',
  title: 'The encryption key names an algorithm that the profile does not use',
  why: 'The provider wraps keys with one of the listed algorithms only.',
  falsePositives: 'None where the profile is the right one.',
  example: 'An encryption key with alg ECDH-ES',
  references: ['RFC 7517 §4', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Set alg of the encryption key to ECDH-ES+A256KW.', untilFetched],
    recipe: 'public-jwk',
  },
  run(subject) {
    const faults = labelFaults(subject.keySet.keys, subject.profile);
    return keysOutcome(
      subject,
      (key) => {
        const fault = faults.get(key.path);
        return fault?.kind === 'encryption-algorithm' ? { ...fault, path: 'alg' } : undefined;
      },
      { rules: [subject.profile.keySet.encryptionAlgorithms] },
    );
  },
});
