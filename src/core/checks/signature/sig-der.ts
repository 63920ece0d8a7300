import { defineCheck } from '../define-check.ts';
import { signatureOutcome } from './signature-outcome.ts';

export const sigDer = defineCheck({
  code: 'sig-der',
  stage: 'signature',
  severity: 'error',
  title: 'The signature is in DER form instead of raw r‖s',
  why: 'An ECDSA signature in a JWS is r and s side by side, each of fixed width.',
  falsePositives: 'None: a random signature has this structure about once in a thousand million times.',
  example: 'A signature that begins with MEUCIQ or MEQCI',
  references: ['RFC 7515 §5.2', 'RFC 7518 §3.4'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: [
      'Ask the library for the raw form: Node dsaEncoding "ieee-p1363", .NET its default, Java SHA256withECDSAinP1363Format (SHA384… for ES384, SHA512… for ES512).',
      'Convert what a KMS or HSM returns: they answer in DER.',
    ],
    recipe: 'der-to-raw',
  },
  explainsAway: ['sig-wrong-key', 'sig-truncated'],
  run: (subject) => signatureOutcome(subject, 'sig-der'),
});
