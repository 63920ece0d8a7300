import { defineCheck } from '../define-check.ts';
import { redirectOutcome } from './redirect-outcome.ts';

/** No false positives where the authorization request is pasted; strong where only the callback or a registered value is. Triggers on: /Callback beside /callback. */
export const redirectUriPathCase = defineCheck({
  code: 'redirect-uri-path-case',
  stage: 'grant',
  severity: 'error',
  title: 'redirect_uri differs from the authorization request in its path',
  why: 'The endpoint compares redirect_uri with that of the authorization request letter for letter and refuses the code when they differ.',
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
