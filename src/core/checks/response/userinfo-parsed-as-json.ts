import { defineCheck } from '../define-check.ts';
import { messageOutcome } from '../message-outcome.ts';

/** A client that wants JSON at another endpoint says the same. Triggers on: unexpected content-type application/jwt. */
export const userinfoParsedAsJson = defineCheck({
  code: 'userinfo-parsed-as-json',
  stage: 'response',
  severity: 'error',
  title: 'The client expects JSON from userinfo and gets a token',
  why: 'userinfo answers with application/jwt: an encrypted token with a signed one inside.',
  references: ['OpenID Connect Core §5.3.2', 'Singpass FAPI: userinfo'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: [
      'Tell the library that userinfo is a JWT: userinfo_signed_response_alg and userinfo_encrypted_response_alg.',
      'Decrypt the answer with the encryption key, then verify what comes out.',
    ],
    recipe: 'decrypt-id-token',
  },
  run: (subject) => messageOutcome(subject, 'userinfo-parsed-as-json', 'strong'),
});
