import { defineCheck } from '../define-check.ts';
import { audienceOutcome } from './claim-outcome.ts';

export const audTrailingSlash = defineCheck({
  code: 'aud-trailing-slash',
  stage: 'claims',
  severity: 'error',
  title: 'aud ends with a slash that the issuer does not have',
  why: 'aud says for whom the assertion was made; a server refuses one that was made for another.',
  falsePositives: 'None where the environment is known.',
  example: 'aud = the issuer followed by a slash',
  references: ['RFC 7523 §3', 'Singpass: client assertion'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Copy the issuer from the discovery document letter for letter: without a slash at the end.'],
  },
  run: (subject) => audienceOutcome(subject, 'aud-trailing-slash', 'proof'),
});
