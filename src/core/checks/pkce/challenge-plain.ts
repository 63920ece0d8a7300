import { defineCheck } from '../define-check.ts';
import { pkceOutcome } from './pkce-outcome.ts';

export const challengePlain = defineCheck({
  code: 'challenge-plain',
  stage: 'grant',
  severity: 'error',
  title: 'code_challenge is the verifier itself',
  why: 'The server hashes code_verifier and compares the result with the challenge of the same login.',
  falsePositives: 'None: challenge and verifier are the same text.',
  example: 'code_challenge = code_verifier',
  references: ['RFC 7636 §4.6', 'Singpass: PKCE'],
  needs: ['request', 'authorizationRequest', 'verification'],
  fix: {
    kind: 'do',
    steps: ['Send the base64url of the SHA-256 of the verifier, with code_challenge_method S256.'],
    recipe: 'pkce-s256',
  },
  run: (subject) => pkceOutcome(subject, 'challenge-plain', 'proof'),
});
