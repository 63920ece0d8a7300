import { defineCheck } from '../define-check.ts';
import { found, passed } from '../outcome.ts';

/** Another client_id gives the same answer. Triggers on: error invalid_request_uri. */
export const parRequestUriExpired = defineCheck({
  code: 'par-request-uri-expired',
  stage: 'parameters',
  severity: 'error',
  title: 'The request_uri has expired or was used before',
  why: 'A request_uri is good for one use within about a minute.',
  references: ['RFC 9126 §2.2', 'Singpass FAPI: redirect'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: [
      'Send the user to the authorization endpoint at once.',
      'Make a new pushed request for every login, also after the back button.',
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
        text !== undefined &&
        /invalid_request_uri|request_uri .{0,40}(?:invalid|expired|used)|PX-E0013/i.test(text),
    );
    if (line === undefined) return passed;
    return found({
      certainty: 'strong',
      evidence: [{ source: 'response', path: 'error_description', found: line.slice(0, 200) }],
    });
  },
});
