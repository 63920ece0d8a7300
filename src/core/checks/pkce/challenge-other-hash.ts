import { defineCheck } from '../define-check.ts';
import { pkceOutcome } from './pkce-outcome.ts';

export const challengeOtherHash = defineCheck({
  code: 'challenge-other-hash',
  stage: 'grant',
  severity: 'error',
  title: 'code_challenge was made with another hash',
  why: 'The server hashes code_verifier and compares the result with the challenge of the same login.',
  falsePositives: 'None: the other hash is computed from the verifier and equals what was sent.',
  example: 'A challenge made with SHA-512',
  references: ['RFC 7636 §4.6', 'Singpass: PKCE'],
  needs: ['request', 'authorizationRequest', 'verification'],
  fix: {
    kind: 'do',
    steps: ['Hash the ASCII text of the verifier once, with SHA-256.'],
    recipe: 'pkce-s256',
  },
  run: (subject) => pkceOutcome(subject, 'challenge-other-hash', 'proof'),
});
