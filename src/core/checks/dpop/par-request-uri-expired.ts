import { describeDuration } from '../../assertion/describe-time.ts';
import { member } from '../../assertion/json-text.ts';
import type { Subject } from '../../case/subject.ts';
import { intervalsOf } from '../../flow/intervals.ts';
import { timesOf } from '../../flow/times.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, type Evidence, found, notApplicable, passed } from '../outcome.ts';

const wording =
  /invalid_request_uri|request_uri .{0,40}(?:invalid|expired|used)|PX-E0013|No PAR request found/i;

/** What the other pieces of the login tell of the why: another request_uri than PAR gave, or one that was opened too late. */
function reasons(subject: Subject): readonly Evidence[] {
  const { authorizationUrl, parResponse } = subject;
  const sent = authorizationUrl?.parameters.find(({ name }) => name === 'request_uri');
  const given = member(parResponse?.json, 'request_uri');
  const late = intervalsOf(subject, timesOf(subject)).find(({ id }) => id === 'request-uri');
  const evidence: Evidence[] = [];
  if (sent !== undefined && typeof given === 'string' && sent.value !== given)
    evidence.push({
      source: 'authorization_url',
      path: 'parameters.request_uri',
      span: sent.span,
      found: sent.value,
      expected: given,
      note: 'not the one of the PAR answer',
    });
  if (late?.isKept === false && late.limit !== undefined)
    evidence.push({
      source: parResponse === undefined ? 'authorization_request' : 'par_response',
      path: parResponse === undefined ? 'claims.iat' : 'expires_in',
      found: `opened ${describeDuration(late.seconds)} after PAR`,
      expected: `at most ${describeDuration(late.limit.seconds)}`,
    });
  return evidence;
}

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
  run(subject) {
    const { request, response, callback } = subject;
    if (response === undefined && callback === undefined) return cannotTell(['response', 'callback']);
    const error = callback?.parameters.find(({ name }) => name === 'error');
    if (error !== undefined && wording.test(error.value)) {
      return found({
        certainty: 'strong',
        evidence: [
          { source: 'callback', path: 'parameters.error', span: error.span, found: error.value },
          ...reasons(subject),
        ],
      });
    }
    const said = [
      response?.error,
      response?.description,
      response?.kind === 'json' ? undefined : response?.body.slice(0, 2000),
    ];
    const line = said.find((text) => text !== undefined && wording.test(text));
    if (line === undefined) {
      // A code is given for a request_uri that was good.
      const hasCode = [callback, request].some((piece) =>
        piece?.parameters.some(({ name }) => name === 'code'),
      );
      return hasCode ? passed : notApplicable('nothing tells whether the request_uri was taken');
    }
    return found({
      certainty: 'strong',
      evidence: [
        { source: 'response', path: 'error_description', found: line.slice(0, 200) },
        ...reasons(subject),
      ],
    });
  },
});
