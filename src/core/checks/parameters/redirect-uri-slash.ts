import { defineCheck } from '../define-check.ts';
import { redirectOutcome } from './redirect-outcome.ts';

export const redirectUriSlash = defineCheck({
  code: 'redirect-uri-slash',
  stage: 'grant',
  severity: 'error',
  title: 'redirect_uri differs from the authorization request by a trailing slash',
  why: 'The endpoint compares redirect_uri with that of the authorization request letter for letter and refuses the code when they differ.',
  falsePositives:
    'None where the authorization request is pasted; less sure where only the callback or a registered value is.',
  example: 'https://rp.example.sg/callback in one request, and …/callback/ in the other',
  references: ['RFC 6749 §4.1.3', 'Singpass FAPI: token exchange'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Keep the redirect URI in one constant and use it in both requests.',
      'Take it as a string: new URL(x).href and URL builders add a slash.',
    ],
  },
  run(subject) {
    return redirectOutcome(subject, 'slash');
  },
});
