import { defineCheck } from '../define-check.ts';
import { codeOutcome } from './code-outcome.ts';

export const codeTruncated = defineCheck({
  code: 'code-truncated',
  stage: 'grant',
  severity: 'error',
  title: 'The code is cut off or holds more than the code',
  why: 'The endpoint looks for the code letter for letter; a piece of it, or one with state behind it, was never issued.',
  falsePositives:
    'Proven where the callback shows the whole code. Otherwise very likely, since a code copied by hand may have been cut on its way here; an unusual length alone is only a note.',
  example: 'code=abc&state=x inside the value',
  references: ['RFC 6749 §4.1.3', 'Singpass: token endpoint'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Parse the callback with a URL library and read the parameter code.',
      'Do not cut the URL by hand.',
    ],
  },
  run(subject) {
    return codeOutcome(subject, {
      cut: { certainty: 'proof' },
      mixed: { certainty: 'strong' },
      foreign: { certainty: 'strong', title: 'The code holds a character that no code of this provider has' },
      length: { certainty: 'hint', severity: 'note', title: 'The code has an unusual length' },
    });
  },
});
