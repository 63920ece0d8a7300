import { defineCheck } from '../define-check.ts';
import { redirectOutcome } from './redirect-outcome.ts';

export const redirectUriDoubleEncoded = defineCheck({
  code: 'redirect-uri-double-encoded',
  stage: 'grant',
  severity: 'error',
  title: 'redirect_uri is still percent-encoded after decoding',
  why: 'The endpoint decodes the form body once; what was encoded twice is then another value than that of the authorization request.',
  falsePositives: 'None: no redirect URI begins with https%3A.',
  example: 'A value that begins with https%3A after decoding',
  references: ['RFC 6749 §4.1.3', 'Singpass FAPI: token exchange'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Encode once: hand the raw URI to the HTTP library.',
      'Take out a call of encodeURIComponent, quote or URLEncoder in front of it.',
    ],
  },
  run(subject) {
    return redirectOutcome(subject, 'double-encoded');
  },
});
