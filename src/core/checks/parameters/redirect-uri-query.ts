import { defineCheck } from '../define-check.ts';
import { redirectOutcome } from './redirect-outcome.ts';

export const redirectUriQuery = defineCheck({
  code: 'redirect-uri-query',
  stage: 'grant',
  severity: 'error',
  title: 'redirect_uri differs from the authorization request in its query or fragment',
  why: 'The endpoint compares redirect_uri with that of the authorization request letter for letter and refuses the code when they differ.',
  falsePositives:
    'None where the authorization request is pasted; less sure where only the callback or a registered value is.',
  example: 'A query in the redirect_uri of the token request alone',
  references: ['RFC 6749 §4.1.3', 'Singpass FAPI: token exchange'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Keep the redirect URI in one constant and use it in both requests.',
      'Do not take it from the address of the callback: code and state were added there.',
    ],
  },
  run(subject) {
    return redirectOutcome(subject, 'query');
  },
});
