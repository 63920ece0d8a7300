import { describeDuration } from '../../assertion/describe-time.ts';
import { member } from '../../assertion/json-text.ts';
import type { Subject } from '../../case/subject.ts';
import { intervalsOf } from '../../flow/intervals.ts';
import { timesOf } from '../../flow/times.ts';
import { damageOf } from '../../request/value-damage.ts';
import type { WireParameter } from '../../request/wire-request.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, type Evidence, found, notApplicable, passed } from '../outcome.ts';

const wording =
  /invalid_request_uri|request_uri .{0,40}(?:invalid|expired|used)|PX-E0013|No PAR request found|^Request URI not found$|^No Request URI in query$/i;
/** The sentence of a mock, which stands in the place of the code; as a description it is about the client of a code. */
const ofOtherClient = /^Client ID does not match$/i;

/** The login was opened for another client than the one that pushed it (RFC 9126 §2.2). A hidden or damaged id is no other one. */
function otherClient({ authorizationUrl, authorizationRequest }: Subject): Evidence | undefined {
  const clientOf = (piece: Subject['authorizationUrl']): WireParameter | undefined =>
    piece?.parameters.find(
      (parameter) => parameter.name === 'client_id' && damageOf(parameter, piece.request) === undefined,
    );
  const opened = clientOf(authorizationUrl);
  const pushed = authorizationRequest?.kind === 'par' ? clientOf(authorizationRequest) : undefined;
  if (opened === undefined || pushed === undefined || opened.value === pushed.value) return undefined;
  return {
    source: 'authorization_url',
    path: 'parameters.client_id',
    span: opened.span,
    found: opened.value,
    expected: pushed.value,
    note: 'the pushed request is of another client',
  };
}

/** What the other pieces of the login tell of the why: another request_uri than PAR gave, or one that was opened too late. */
function reasons(subject: Subject): readonly Evidence[] {
  const { authorizationUrl, parResponse } = subject;
  const sent = authorizationUrl?.parameters.find(({ name }) => name === 'request_uri');
  const given = member(parResponse?.json, 'request_uri');
  const late = intervalsOf(subject, timesOf(subject)).find(({ id }) => id === 'request-uri');
  const other = otherClient(subject);
  const evidence: Evidence[] = other === undefined ? [] : [other];
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

/** Where the refusal of the request_uri is told. */
function refusalOf({
  callback,
  response,
}: Subject): { readonly evidence: Evidence; readonly ofOtherClient?: boolean } | undefined {
  const error = callback?.parameters.find(({ name }) => name === 'error');
  if (error !== undefined && wording.test(error.value)) {
    return {
      evidence: { source: 'callback', path: 'parameters.error', span: error.span, found: error.value },
    };
  }
  const isOther = ofOtherClient.test(response?.error ?? '');
  const said = [
    response?.error,
    response?.description,
    response?.kind === 'json' ? undefined : response?.body.slice(0, 2000),
  ];
  const line = isOther ? response?.error : said.find((text) => text !== undefined && wording.test(text));
  if (line === undefined) return undefined;
  const evidence = { source: 'response', path: 'error_description', found: line.slice(0, 200) } as const;
  return { evidence, ofOtherClient: isOther };
}

const titleOfOtherClient = 'The request_uri was made for another client_id';

export const parRequestUriExpired = defineCheck({
  code: 'par-request-uri-expired',
  stage: 'parameters',
  severity: 'error',
  title: 'The request_uri has expired or was used before',
  why: 'A request_uri is good for one use within about a minute, by the client that pushed it.',
  falsePositives:
    'A client_id that differs from the one at PAR gives the same answer, which is told only where both are pasted.',
  example: 'The error invalid_request_uri, in the answer or on the callback',
  references: ['RFC 9126 §2.2', 'Singpass FAPI: redirect'],
  needs: [],
  fix: {
    kind: 'do',
    steps: [
      'Send the user to the authorization endpoint at once.',
      'Make a new pushed request for every login, also after the back button.',
      'Use the client_id of the pushed request in the authorization URL, too.',
    ],
  },
  run(subject) {
    const { request, response, callback } = subject;
    const other = otherClient(subject);
    if (response === undefined && callback === undefined && other === undefined)
      return cannotTell(['response', 'callback']);
    const said = refusalOf(subject);
    if (said !== undefined) {
      return found({
        certainty: 'strong',
        title: said.ofOtherClient === true || other !== undefined ? titleOfOtherClient : undefined,
        evidence: [said.evidence, ...reasons(subject)],
      });
    }
    // A code is given for a request_uri that was good.
    const hasCode = [callback, request].some((piece) =>
      piece?.parameters.some(({ name }) => name === 'code'),
    );
    if (hasCode) return passed;
    return other === undefined
      ? notApplicable('nothing tells whether the request_uri was taken')
      : found({ certainty: 'strong', title: titleOfOtherClient, evidence: [other] });
  },
});
