import { defineCheck } from '../define-check.ts';
import { audienceOutcome } from './claim-outcome.ts';

export const audTokenEndpoint = defineCheck({
  code: 'aud-token-endpoint',
  stage: 'claims',
  severity: 'error',
  title: 'aud is the address of an endpoint, and the server wants its issuer',
  why: 'aud says for whom the assertion was made; a server refuses one that was made for another.',
  falsePositives:
    'Can mislead: published clients send the endpoint and evidently work, so it is never called proven.',
  example: 'aud = the address of the token endpoint',
  references: ['RFC 7523 §3', 'Singpass: client assertion'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: [
      'Set aud to exactly the issuer of the discovery document, unless another value is agreed with the server.',
      'With openid-client 5, pass clientAssertionPayload: { aud: issuer }; version 6 does it by itself.',
    ],
  },
  run: (subject) => audienceOutcome(subject, 'aud-token-endpoint', 'strong'),
});
