import { defineCheck } from '../define-check.ts';
import { audienceOutcome } from './claim-outcome.ts';

export const audSchemeOrSpelling = defineCheck({
  code: 'aud-scheme-or-spelling',
  stage: 'claims',
  severity: 'error',
  title: 'aud is the issuer, misspelt',
  why: 'aud says for whom the assertion was made; a server refuses one that was made for another.',
  falsePositives: 'None where the environment is known: servers compare aud letter by letter.',
  example: 'aud with http:// instead of https://',
  references: ['RFC 7523 §3', 'Singpass: client assertion'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Copy the value letter for letter, with https:// and in lower case.'],
  },
  run: (subject) => audienceOutcome(subject, 'aud-scheme-or-spelling', 'proof'),
});
