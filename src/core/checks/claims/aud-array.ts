import { defineCheck } from '../define-check.ts';
import { audienceOutcome } from './claim-outcome.ts';

export const audArray = defineCheck({
  code: 'aud-array',
  stage: 'claims',
  severity: 'error',
  title: 'aud is an array where the server wants a text',
  why: 'aud says for whom the assertion was made; a server refuses one that was made for another.',
  falsePositives:
    'Can mislead: RFC 7519 allows a list and working clients sent one, so it is never called proven.',
  example: 'aud = ["https://…"] instead of a text',
  references: ['RFC 7523 §3', 'Singpass: client assertion'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: [
      'Write aud as one text, not as a list.',
      'Nimbus writes a single audience as text; with jjwt use audience().single(value).',
    ],
  },
  run: (subject) => audienceOutcome(subject, 'aud-array', 'strong'),
});
