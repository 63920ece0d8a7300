import { defineCheck } from '../define-check.ts';
import { signatureOutcome } from './signature-outcome.ts';

export const sigPayloadOnly = defineCheck({
  code: 'sig-payload-only',
  stage: 'signature',
  severity: 'error',
  title: 'Something else than header.payload was signed',
  why: 'A server verifies over the ASCII text header.payload and nothing else.',
  falsePositives: 'None: over that other text the signature verifies.',
  example: 'A signature over the payload without the header, or over the JSON before it was encoded',
  references: ['RFC 7515 §5.2', 'RFC 7518 §3.4'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: ['Sign the ASCII text of both encoded parts, joined with a dot.'],
    recipe: 'sign',
  },
  run: (subject) => signatureOutcome(subject, 'sig-payload-only'),
});
