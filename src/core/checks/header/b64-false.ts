import { member } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { found, passed } from '../outcome.ts';

export const b64False = defineCheck({
  code: 'b64-false',
  stage: 'header',
  severity: 'error',
  title: 'The payload is declared as unencoded',
  why: 'RFC 7519 forbids b64 false in a JWT.',
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
  run({ header, assertion }) {
    if (member(header, 'b64') !== false) return passed;
    return found({
      certainty: 'proof',
      evidence: [
        {
          source: 'client_assertion',
          path: 'header.b64',
          span: assertion?.header?.span,
          found: 'false',
          expected: 'no b64',
        },
      ],
    });
  },
});
