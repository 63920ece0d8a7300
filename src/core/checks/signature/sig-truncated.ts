import { defineCheck } from '../define-check.ts';
import { signatureOutcome } from './signature-outcome.ts';

export const sigTruncated = defineCheck({
  code: 'sig-truncated',
  stage: 'signature',
  severity: 'error',
  title: 'The signature has a length that no signature has',
  why: 'The width of a signature is fixed: r and s of the width of the curve each, 64 bytes for Ed25519, or as many as the modulus of an RSA key.',
  falsePositives: 'Not proven: a library that leaves out leading zeros gives such lengths too.',
  example: 'A signature of 40 bytes',
  references: ['RFC 7515 §5.2', 'RFC 7518 §3.4'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: [
      'Copy the whole token.',
      'Is it whole? Then leading zeros were left out: write r and s at the full width of the curve.',
    ],
    recipe: 'sign',
  },
  run: (subject) => signatureOutcome(subject, 'sig-truncated'),
});
