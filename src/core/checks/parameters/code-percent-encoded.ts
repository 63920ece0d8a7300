import { defineCheck } from '../define-check.ts';
import { codeOutcome } from './code-outcome.ts';

export const codePercentEncoded = defineCheck({
  code: 'code-percent-encoded',
  stage: 'grant',
  severity: 'error',
  title: 'The code is still percent-encoded after decoding',
  why: 'The endpoint decodes the form body once and then looks for the code as it stands; one with %2F in it was never issued.',
  falsePositives: 'None: no known provider issues codes with a percent sign.',
  example: 'A code that still holds %2F after decoding',
  references: ['RFC 6749 §4.1.3', 'Singpass: token endpoint'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Take code from the decoded query that the framework hands you, and not from the raw URL.',
      'Encode once: hand the raw value to the HTTP library.',
    ],
  },
  run(subject) {
    return codeOutcome(subject, { encoded: { certainty: 'proof' } });
  },
});
