import { defineCheck } from '../define-check.ts';
import { audienceOutcome } from './claim-outcome.ts';

export const audWrongEnv = defineCheck({
  code: 'aud-wrong-env',
  stage: 'claims',
  severity: 'error',
  title: 'aud names another environment than the one that was called',
  why: 'aud says for whom the assertion was made; a server refuses one that was made for another.',
  falsePositives: 'Misleads where the environment was chosen wrongly by hand.',
  example: 'The production issuer in an assertion sent to staging',
  references: ['RFC 7523 §3', 'Singpass: client assertion'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: [
      'Take endpoint, aud, client_id and key set from one environment.',
      'Set aud to exactly the issuer of the discovery document, unless another value is agreed with the server.',
    ],
  },
  run: (subject) => audienceOutcome(subject, 'aud-wrong-env', 'proof'),
});
