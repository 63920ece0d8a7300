import { member } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { found, passed } from '../outcome.ts';
import { headerEvidence } from './header-evidence.ts';

export const b64False = defineCheck({
  code: 'b64-false',
  stage: 'header',
  severity: 'error',
  title: 'The payload is declared as unencoded',
  why: 'RFC 7797 forbids b64 false in a JWT.',
  falsePositives: 'None: the header says so.',
  example: 'A header with b64 false',
  references: ['RFC 7797 §7'],
  needs: ['header'],
  fix: {
    kind: 'do',
    steps: ['Take b64 and crit out of the header.'],
    recipe: 'sign',
  },
  explainsAway: ['crit-header'],
  run(subject) {
    const { header } = subject;
    if (member(header, 'b64') !== false) return passed;
    return found({
      certainty: 'proof',
      evidence: [
        headerEvidence(subject, 'b64', {
          found: 'false',
          expected: 'no b64',
        }),
      ],
    });
  },
});
