import { defineCheck } from '../define-check.ts';
import { signatureOutcome } from './signature-outcome.ts';

export const sigHashMismatch = defineCheck({
  code: 'sig-hash-mismatch',
  stage: 'signature',
  severity: 'error',
  title: 'The signature was made over another hash than alg names',
  why: 'ES256 goes with SHA-256, ES384 with SHA-384, ES512 with SHA-512.',
  falsePositives: 'None: with the other hash the signature verifies.',
  example: 'alg ES256, and SHA-512 used to sign',
  references: ['RFC 7515 §5.2', 'RFC 7518 §3.4'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: ['Choose the hash by alg.'],
    recipe: 'sign',
  },
  run: (subject) => signatureOutcome(subject, 'sig-hash-mismatch'),
});
