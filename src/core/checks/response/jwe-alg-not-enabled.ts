import { defineCheck } from '../define-check.ts';
import { messageOutcome } from '../message-outcome.ts';

export const jweAlgNotEnabled = defineCheck({
  code: 'jwe-alg-not-enabled',
  stage: 'response',
  severity: 'error',
  title: 'The library does not take the encryption algorithm of the id_token',
  why: 'The provider uses ECDH-ES with AES key wrap and A256CBC-HS512.',
  falsePositives: 'Some runtimes lack AES-192 altogether, and then no setting helps.',
  example: '"Unsupported JWE" in the message of the library',
  references: ['RFC 7516 §3', 'Singpass FAPI: id_token'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: ['Enable ECDH-ES+A256KW and A256CBC-HS512 (and A256GCM for userinfo) in the library.'],
    recipe: 'decrypt-id-token',
  },
  run: (subject) => messageOutcome(subject, 'jwe-alg-not-enabled', 'strong'),
});
