import { defineCheck } from '../define-check.ts';
import { signatureOutcome } from './signature-outcome.ts';

export const sigDoubleHash = defineCheck({
  code: 'sig-double-hash',
  stage: 'signature',
  severity: 'error',
  title: 'The hash was hashed again before signing',
  why: 'A server verifies over the ASCII text header.payload and nothing else.',
  falsePositives: 'None: over the hash of the text the signature verifies.',
  example: 'sign(sha256(text)) with a function that hashes by itself',
  references: ['RFC 7515 §5.2', 'RFC 7518 §3.4'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: [
      'Hand the library the text, not its digest.',
      'With a KMS use MessageType RAW with the text, or DIGEST with the digest, never the digest as RAW.',
    ],
    recipe: 'sign',
  },
  run: (subject) => signatureOutcome(subject, 'sig-double-hash'),
});
