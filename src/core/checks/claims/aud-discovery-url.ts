import { defineCheck } from '../define-check.ts';
import { audienceOutcome } from './claim-outcome.ts';

export const audDiscoveryUrl = defineCheck({
  code: 'aud-discovery-url',
  stage: 'claims',
  severity: 'error',
  title: 'aud is the address of a document, not the issuer',
  why: 'aud says for whom the assertion was made; a server refuses one that was made for another.',
  falsePositives: 'None: no issuer contains .well-known.',
  example: 'aud = the address of the discovery document',
  references: ['RFC 7523 §3', 'Singpass: client assertion'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Open that document and copy the value of its member issuer.'],
  },
  run: (subject) => audienceOutcome(subject, 'aud-discovery-url', 'proof'),
});
