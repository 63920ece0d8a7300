import { defineCheck } from '../define-check.ts';
import { pkceOutcome } from './pkce-outcome.ts';

export const verifierIsChallenge = defineCheck({
  code: 'verifier-is-challenge',
  stage: 'grant',
  severity: 'error',
  title: 'The challenge was sent as code_verifier',
  why: 'The server hashes code_verifier and compares the result with the challenge of the same login.',
  falsePositives:
    'None: both are the same text of 43 characters, the length of a hash, or what was sent as verifier is the hash of what was sent as challenge.',
  example: 'code_verifier = code_challenge',
  references: ['RFC 7636 §4.6', 'Singpass: PKCE'],
  needs: ['request', 'authorizationRequest', 'verification'],
  fix: {
    kind: 'do',
    steps: ['Send the verifier that the challenge was made from.'],
    recipe: 'pkce-s256',
  },
  run: (subject) => pkceOutcome(subject, 'verifier-is-challenge', 'proof'),
});
