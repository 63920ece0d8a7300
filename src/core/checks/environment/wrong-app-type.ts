import { defineCheck } from '../define-check.ts';
import { found, passed } from '../outcome.ts';

/** Not proof: only the wording tells. Triggers on: can only be provided for Login apps. */
export const wrongAppType = defineCheck({
  code: 'wrong-app-type',
  stage: 'parameters',
  severity: 'error',
  title: 'The request is for another kind of app than this client_id belongs to',
  why: 'Login and Myinfo apps are separate clients, with separate parameters.',
  references: ['Singpass FAPI: authorization request'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: [
      'Login apps send authentication_context_type, Myinfo apps must not.',
      'Use the client_id of an app of the right kind.',
    ],
  },
  run({ response }) {
    const said = [
      response.error,
      response.description,
      response.kind === 'json' ? undefined : response.body.slice(0, 2000),
    ];
    const line = said.find(
      (text) =>
        text !== undefined && /only be provided for login apps|requested scope is not allowed/i.test(text),
    );
    if (line === undefined) return passed;
    return found({
      certainty: 'strong',
      evidence: [{ source: 'response', path: 'error_description', found: line.slice(0, 200) }],
    });
  },
});
