import { defineCheck } from '../define-check.ts';
import { signatureOutcome } from './signature-outcome.ts';

export const sigWrongKey = defineCheck({
  code: 'sig-wrong-key',
  stage: 'signature',
  severity: 'error',
  title: 'No key of the key set verifies the signature',
  why: 'The server verifies with the registered keys only.',
  falsePositives:
    'Not proven: a token changed after signing fails alike, and the pasted key set may be stale.',
  example: 'An assertion signed with a key that is not in the set',
  references: ['RFC 7515 §5.2', 'RFC 7518 §3.4'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: [
      'Compare the thumbprint of the private key in use with the keys of the set.',
      'Load the right private key, or publish the public half of the one in use and wait until the provider has fetched it.',
      'Make sure that nothing changes the token after it is signed.',
    ],
    recipe: 'sign',
  },
  run: (subject) => signatureOutcome(subject, 'sig-wrong-key'),
});
