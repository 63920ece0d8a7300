import { defineCheck } from '../define-check.ts';
import { signatureOutcome } from './signature-outcome.ts';

export const sigDpopKey = defineCheck({
  code: 'sig-dpop-key',
  stage: 'signature',
  severity: 'error',
  title: 'The client assertion was signed with the DPoP key',
  why: 'The DPoP key belongs to one login; the client is known by its registered key.',
  falsePositives: 'None: the key of the DPoP proof verifies the assertion.',
  example: 'A client assertion signed with the key of the DPoP proof',
  references: ['RFC 7515 §5.2', 'RFC 7518 §3.4'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: ['Sign the assertion with the registered signing key, and only the proof with the DPoP key.'],
    recipe: 'sign',
  },
  run: (subject) => signatureOutcome(subject, 'sig-dpop-key'),
});
