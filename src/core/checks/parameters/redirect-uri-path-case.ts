import { defineCheck } from '../define-check.ts';
import { redirectOutcome } from './redirect-outcome.ts';

export const redirectUriPathCase = defineCheck({
  code: 'redirect-uri-path-case',
  stage: 'grant',
  severity: 'error',
  title: 'redirect_uri differs from the authorization request in its path',
  why: 'The endpoint compares redirect_uri with that of the authorization request letter for letter and refuses the code when they differ.',
  falsePositives:
    'None where the authorization request is pasted; less sure where only the callback or a registered value is.',
  example: '/Callback in one request and /callback in the other',
  references: ['RFC 6749 §4.1.3', 'Singpass FAPI: token exchange'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Keep the redirect URI in one constant and use it in both requests.',
      'Compare the two values letter for letter: case, double slashes and file endings count.',
    ],
  },
  run(subject) {
    return redirectOutcome(subject, 'path');
  },
});
