import { defineCheck } from '../define-check.ts';
import { namesOutcome } from './damaged-names.ts';

export const htmlEscapedAmp = defineCheck({
  code: 'html-escaped-amp',
  stage: 'transport',
  severity: 'error',
  title: 'The parameters are joined with &amp; and not with &',
  why: '&amp; is how a web page writes &; in a form body it makes the next name begin with amp;, and that parameter is missing.',
  falsePositives: 'None: no parameter name begins with amp;.',
  example: 'grant_type=authorization_code&amp;code=x',
  references: ['URL Standard'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Replace every &amp; by &.',
      'Copy commands from a plain text view, not from the source of a web page.',
    ],
  },
  run({ request }) {
    return namesOutcome(request, 'html-amp', { certainty: 'proof' });
  },
});
