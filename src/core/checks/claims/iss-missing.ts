import { defineCheck } from '../define-check.ts';
import { clientClaimOutcome } from './claim-outcome.ts';

export const issMissing = defineCheck({
  code: 'iss-missing',
  stage: 'claims',
  severity: 'error',
  title: 'The client assertion has no iss',
  why: 'The server reads from iss which client is asking.',
  falsePositives: 'None: the claims are there to be read, and hold no iss.',
  example: 'Claims without a member iss',
  references: ['RFC 7523 §3', 'Singpass: client assertion'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Set iss to the client_id.'],
  },
  run: (subject) => clientClaimOutcome(subject, 'iss'),
});
