import { defineCheck } from '../define-check.ts';
import { pkceOutcome } from './pkce-outcome.ts';

export const challengeStdBase64 = defineCheck({
  code: 'challenge-std-base64',
  stage: 'grant',
  severity: 'error',
  title: 'code_challenge is standard base64 or padded',
  why: 'The server hashes code_verifier and compares the result with the challenge of the same login.',
  falsePositives: 'None: in the other alphabet the challenge is the right one.',
  example: 'A challenge with = at the end',
  references: ['RFC 7636 §4.6', 'Singpass: PKCE'],
  needs: ['request', 'authorizationRequest', 'verification'],
  fix: {
    kind: 'do',
    steps: ['Encode the hash as base64url without padding.'],
    recipe: 'pkce-s256',
  },
  run: (subject) => pkceOutcome(subject, 'challenge-std-base64', 'proof'),
});
