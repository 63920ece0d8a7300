import { defineCheck } from '../define-check.ts';
import { audienceOutcome } from './claim-outcome.ts';

export const audOtherService = defineCheck({
  code: 'aud-other-service',
  stage: 'claims',
  severity: 'error',
  title: 'aud names another service',
  why: 'aud says for whom the assertion was made; a server refuses one that was made for another.',
  falsePositives: 'Misleads only for an issuer that the chosen profile does not know.',
  example: 'The aud of another provider’s example, left in the code',
  references: ['RFC 7523 §3', 'Singpass: client assertion'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: [
      'Set aud to exactly the issuer of the discovery document, unless another value is agreed with the server.',
    ],
  },
  run: (subject) => audienceOutcome(subject, 'aud-other-service', 'proof'),
});
