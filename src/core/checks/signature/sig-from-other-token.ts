import { defineCheck } from '../define-check.ts';
import { signatureOutcome } from './signature-outcome.ts';

export const sigFromOtherToken = defineCheck({
  code: 'sig-from-other-token',
  stage: 'signature',
  severity: 'error',
  title: 'The signature belongs to another token',
  why: 'A signature is valid for the header and the claims that were signed, and for nothing else.',
  falsePositives: 'Does not prove which part is wrong: the signed text may be the one that does not belong.',
  example: 'The third part of the previous assertion behind new claims',
  references: ['RFC 7515 §5.2'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: [
      'Copy the whole token, all three parts from one.',
      'Make a new assertion for every request instead of putting one together from parts.',
    ],
    recipe: 'sign',
  },
  explainsAway: ['sig-wrong-key'],
  run: (subject) => signatureOutcome(subject, 'sig-from-other-token'),
});
