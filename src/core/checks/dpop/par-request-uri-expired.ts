import { defineCheck } from '../define-check.ts';
import { cannotTell, found, passed } from '../outcome.ts';

const wording = /invalid_request_uri|request_uri .{0,40}(?:invalid|expired|used)|PX-E0013/i;

export const parRequestUriExpired = defineCheck({
  code: 'par-request-uri-expired',
  stage: 'parameters',
  severity: 'error',
  title: 'The request_uri has expired or was used before',
  why: 'A request_uri is good for one use within about a minute.',
  falsePositives: 'A client_id that differs from the one at PAR gives the same answer.',
  example: 'The error invalid_request_uri, in the answer or on the callback',
  references: ['RFC 9126 §2.2', 'Singpass FAPI: redirect'],
  needs: [],
  fix: {
    kind: 'do',
    steps: [
      'Send the user to the authorization endpoint at once.',
      'Make a new pushed request for every login, also after the back button.',
    ],
  },
  run({ response, callback }) {
    if (response === undefined && callback === undefined) return cannotTell(['response', 'callback']);
    const error = callback?.parameters.find(({ name }) => name === 'error');
    if (error !== undefined && wording.test(error.value)) {
      return found({
        certainty: 'strong',
        evidence: [{ source: 'callback', path: 'parameters.error', span: error.span, found: error.value }],
      });
    }
    const said = [
      response?.error,
      response?.description,
      response?.kind === 'json' ? undefined : response?.body.slice(0, 2000),
    ];
    const line = said.find((text) => text !== undefined && wording.test(text));
    if (line === undefined) return passed;
    return found({
      certainty: 'strong',
      evidence: [{ source: 'response', path: 'error_description', found: line.slice(0, 200) }],
    });
  },
});
