import { defineCheck } from '../define-check.ts';
import { pkceOutcome } from './pkce-outcome.ts';

export const challengeHex = defineCheck({
  code: 'challenge-hex',
  stage: 'grant',
  severity: 'error',
  title: 'code_challenge was made from the hexadecimal form of the hash',
  why: 'The server hashes code_verifier and compares the result with the challenge of the same login.',
  falsePositives: 'None: the other form is computed from the verifier and equals what was sent.',
  example: 'A challenge of 64 hexadecimal digits, from hexdigest()',
  references: ['RFC 7636 §4.6', 'Singpass: PKCE'],
  needs: ['request', 'authorizationRequest', 'verification'],
  fix: {
    kind: 'do',
    steps: ['Encode the bytes of the hash as base64url: digest(), not hexdigest().'],
    recipe: 'pkce-s256',
  },
  run: (subject) => pkceOutcome(subject, 'challenge-hex', 'proof'),
});
