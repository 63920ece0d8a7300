import { defineCheck } from '../define-check.ts';
import { signatureOutcome } from './signature-outcome.ts';

/** Not proof: a library that leaves out leading zeros gives such lengths too. Triggers on: 40 bytes. */
export const sigTruncated = defineCheck({
  code: 'sig-truncated',
  stage: 'signature',
  severity: 'error',
  title: 'The signature has a length that no signature has',
  why: 'An ECDSA signature in a JWS is r and s side by side, each of fixed width.',
  references: ['RFC 7515 §5.2', 'RFC 7518 §3.4'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: ['Copy the whole token.'],
    recipe: 'sign',
  },
  run: (subject) => signatureOutcome(subject, 'sig-truncated'),
});
