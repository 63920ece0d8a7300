import { defineCheck } from '../define-check.ts';
import { pkceOutcome } from './pkce-outcome.ts';

export const verifierOtherSession = defineCheck({
  code: 'verifier-other-session',
  stage: 'grant',
  severity: 'error',
  title: 'code_verifier belongs to another login',
  why: 'The server hashes code_verifier and compares the result with the challenge of the same login.',
  falsePositives: 'Misleads where the pasted authorization request belongs to another login.',
  example: 'The verifier of another login of the same browser',
  references: ['RFC 7636 §4.6', 'Singpass: PKCE'],
  needs: ['request', 'authorizationRequest', 'verification'],
  fix: {
    kind: 'do',
    steps: [
      'Store each verifier under the state of its login and read it back by that state.',
      'Look for a second tab, a retry, or several instances with separate stores.',
    ],
    recipe: 'pkce-s256',
  },
  run: (subject) => pkceOutcome(subject, 'verifier-other-session', 'strong'),
});
