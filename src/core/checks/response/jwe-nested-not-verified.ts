import { defineCheck } from '../define-check.ts';
import { messageOutcome } from '../message-outcome.ts';

export const jweNestedNotVerified = defineCheck({
  code: 'jwe-nested-not-verified',
  stage: 'response',
  severity: 'error',
  title: 'The client reads a token as if it were JSON',
  why: 'What comes out of decryption is no JSON yet: it is a signed token, whose payload holds the claims.',
  falsePositives: 'Only possible: an encrypted answer of userinfo that is read as JSON begins alike.',
  example: 'Unexpected token \'e\', "eyJ…" from a JSON parser',
  references: ['RFC 7519 §5.2', 'Singpass FAPI: id_token'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: [
      'Verify the decrypted text as a JWS with the provider’s keys; the claims are in its payload.',
      'At userinfo, decrypt the answer first: it is a token too.',
    ],
    recipe: 'decrypt-id-token',
  },
  run: (subject) => messageOutcome(subject, 'jwe-nested-not-verified', 'hint'),
});
