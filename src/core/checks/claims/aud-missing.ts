import { defineCheck } from '../define-check.ts';
import { audienceOutcome } from './claim-outcome.ts';

export const audMissing = defineCheck({
  code: 'aud-missing',
  stage: 'claims',
  severity: 'error',
  title: 'The client assertion has no aud',
  why: 'aud says for whom the assertion was made; a server refuses one that was made for another.',
  falsePositives: 'None: the claims are there to be read, and hold no usable aud.',
  example: 'Claims without aud, or with null, an empty text or a number',
  references: ['RFC 7523 §3', 'Singpass: client assertion'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: [
      'Set aud to exactly the issuer of the discovery document, unless another value is agreed with the server.',
    ],
  },
  run: (subject) => audienceOutcome(subject, 'aud-missing', 'proof'),
});
