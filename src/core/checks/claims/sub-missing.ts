import { defineCheck } from '../define-check.ts';
import { clientClaimOutcome } from './claim-outcome.ts';

export const subMissing = defineCheck({
  code: 'sub-missing',
  stage: 'claims',
  severity: 'error',
  title: 'The client assertion has no sub',
  why: 'The server reads from sub which client is asking.',
  falsePositives: 'None: the claims are there to be read, and hold no sub.',
  example: 'Claims without a member sub',
  references: ['RFC 7523 §3', 'Singpass: client assertion'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Set sub to the client_id.'],
  },
  run: (subject) => clientClaimOutcome(subject, 'sub'),
});
