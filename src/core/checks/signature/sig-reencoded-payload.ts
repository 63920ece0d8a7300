import { defineCheck } from '../define-check.ts';
import { signatureOutcome } from './signature-outcome.ts';

export const sigReencodedPayload = defineCheck({
  code: 'sig-reencoded-payload',
  stage: 'signature',
  severity: 'error',
  title: 'The header or the claims were written anew after signing',
  why: 'A server verifies over the ASCII text header.payload and nothing else.',
  falsePositives: 'Not proven: several texts could have been the signed one.',
  example: 'Claims signed with line breaks and indents, and sent without',
  references: ['RFC 7515 §5.2', 'RFC 7518 §3.4'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: ['Sign last, and never change a signed token: not even its spaces.'],
    recipe: 'sign',
  },
  run: (subject) => signatureOutcome(subject, 'sig-reencoded-payload'),
});
