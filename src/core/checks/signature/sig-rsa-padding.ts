import { defineCheck } from '../define-check.ts';
import { signatureOutcome } from './signature-outcome.ts';

export const sigRsaPadding = defineCheck({
  code: 'sig-rsa-padding',
  stage: 'signature',
  severity: 'error',
  title: 'The RSA signature has another padding than alg says',
  why: 'RS256 means PKCS #1 v1.5, PS256 means PSS with a salt as long as the digest; a server tries only the one that alg names.',
  falsePositives: 'None: under the other padding the signature verifies.',
  example: 'alg PS256 in the header, signed with PKCS #1 v1.5',
  references: ['RFC 7518 §3.3', 'RFC 7518 §3.5'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: [
      'Let alg be what the library signs with, or set the padding and the salt length that belong to alg.',
      'Where the provider takes EC keys only, sign with ES256.',
    ],
    recipe: 'sign',
  },
  explainsAway: ['sig-wrong-key'],
  run: (subject) => signatureOutcome(subject, 'sig-rsa-padding'),
});
