import { member } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { found, passed } from '../outcome.ts';
import { headerEvidence } from './header-evidence.ts';

export const critHeader = defineCheck({
  code: 'crit-header',
  stage: 'header',
  severity: 'error',
  title: 'crit names an extension that the server does not know',
  why: 'A server must refuse a token whose crit it does not understand.',
  falsePositives: 'None: client assertions use no extension that could stand in crit.',
  example: 'crit ["exp"]',
  references: ['RFC 7515 §4.1.11'],
  needs: ['header'],
  fix: {
    kind: 'do',
    steps: ['Take crit out of the header.'],
    recipe: 'sign',
  },
  run(subject) {
    const { header } = subject;
    const crit = member(header, 'crit');
    if (crit === undefined) return passed;
    return found({
      certainty: 'proof',
      evidence: [
        headerEvidence(subject, 'crit', {
          found: JSON.stringify(crit),
          expected: 'no crit',
        }),
      ],
    });
  },
});
