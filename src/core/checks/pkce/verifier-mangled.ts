import { defineCheck } from '../define-check.ts';
import { pkceOutcome } from './pkce-outcome.ts';

export const verifierMangled = defineCheck({
  code: 'verifier-mangled',
  stage: 'grant',
  severity: 'error',
  title: 'code_verifier was changed on its way through storage',
  why: 'The server hashes code_verifier and compares the result with the challenge of the same login.',
  falsePositives: 'None: once repaired, the verifier fits the challenge.',
  example: 'A space at the end of the verifier',
  references: ['RFC 7636 §4.6', 'Singpass: PKCE'],
  needs: ['request', 'authorizationRequest', 'verification'],
  fix: {
    kind: 'do',
    steps: ['Store a verifier of letters, digits, - and _ only, and compare it before sending.'],
    recipe: 'pkce-s256',
  },
  run: (subject) => pkceOutcome(subject, 'verifier-mangled', 'strong'),
});
