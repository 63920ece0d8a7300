import { damageOutcome } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';

export const quotesInValue = defineCheck({
  code: 'quotes-in-value',
  stage: 'parameters',
  severity: 'error',
  title: 'Quotation marks became part of a value',
  why: 'The endpoint compares the whole value; quotation marks around it make another one.',
  falsePositives: 'None: no value of a token request begins or ends with a quotation mark.',
  example: 'client_id="T5sM…" in an env file whose reader keeps the quotation marks',
  references: ['Public reports'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Take the quotation marks off where the value is read: some env file readers keep them.',
      'Parse a JSON setting with JSON.parse in place of cutting it.',
    ],
  },
  run({ request }) {
    return damageOutcome(request, 'quotes', {
      repair: ({ value }) => value.replace(/^\s?["'`]/, '').replace(/["'`]\s?$/, ''),
    });
  },
});
