import { damageOutcome } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';
import { notApplicable } from '../outcome.ts';

export const plusBecomesSpace = defineCheck({
  code: 'plus-becomes-space',
  stage: 'parameters',
  severity: 'error',
  title: 'A + in a parameter value arrives as a space',
  why: 'In a form body a + stands for a space, so a value that holds a + has to be sent with %2B. It fails only when the value happens to hold one.',
  falsePositives: 'None: in a form body a + is a space (URL Standard).',
  example: 'code=ab+cd/ef= in a form body',
  references: ['URL Standard', 'Public reports'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Let the HTTP library encode the form body; + becomes %2B then.',
      'curl: use --data-urlencode "name=value" in place of -d.',
    ],
    recipe: 'form-body',
  },
  run({ request }) {
    if (request.form === 'parameters') return notApplicable('a list of parameters shows no encoding');
    return damageOutcome(request, 'plus-space', { repair: ({ value }) => value.replaceAll(' ', '+') });
  },
});
