import { pushedAlone } from '../../case/pushed-alone.ts';
import type { Subject } from '../../case/subject.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import { profiles } from '../../profiles/registry.ts';
import { absenceOf } from '../../request/absence.ts';
import { classifyEndpoint } from '../../request/endpoint.ts';
import { isOnlyLogin, isPushedRequest, sentParameters } from '../../request/purpose.ts';
import type { WireRequest } from '../../request/wire-request.ts';
import { isForwardProxy } from '../../response/forward-proxy.ts';
import { parseUrl } from '../../runtime.ts';
import { defineCheck } from '../define-check.ts';
import { type Certainty, cannotTell, found, notApplicable, type Outcome, passed } from '../outcome.ts';
import { htuFollows } from './htu-follows.ts';

/** What a request of another kind, such as a pushed one, seems to lack or to have too much. */
const foreignEchoes: readonly FaultCode[] = [
  'grant-type-missing',
  'code-missing',
  'redirect-uri-missing',
  'verifier-missing',
  'client-id-missing',
  'param-name-wrong',
  'unknown-param',
];

interface SentElsewhere {
  readonly source: 'request' | 'authorization_request';
  readonly request: WireRequest;
  readonly certainty: Certainty;
}

/** What belongs to the login stands at the token endpoint, wherever it was filed. What the paste does not show can be a token request's. */
function loginAtTokenEndpoint({ request, authorizationRequest, target }: Subject): SentElsewhere | undefined {
  const isAtToken = ({ url = '' }: WireRequest): boolean =>
    /^[^?#]*\/(?:access_)?token(?:\.oauth2)?\/?(?:[?#]|$)/.test(url) ||
    (target.discovered === true && url === target.tokenEndpoint);
  const sent = (source: SentElsewhere['source'], piece?: WireRequest): readonly SentElsewhere[] => {
    if (piece === undefined) return [];
    const absence = absenceOf(piece, 'code');
    if (absence.kind !== 'absent' || !isAtToken(piece) || !isOnlyLogin(piece)) return [];
    return [{ source, request: piece, certainty: absence.certainty }];
  };
  const pushed = authorizationRequest?.kind === 'par' ? authorizationRequest.request : undefined;
  return [...sent('request', request), ...sent('authorization_request', pushed)][0];
}

function foundLogin(
  { source, request, certainty }: SentElsewhere,
  { target: { parEndpoint } }: Subject,
): Outcome {
  const kind = request.parameters.find(({ name }) => name === 'response_type');
  return found({
    certainty,
    title: 'The parameters of an authorization request were sent to the token endpoint',
    // The server reads it, and misses what a token request has.
    stage: 'parameters',
    evidence: [
      { source, path: 'url', span: request.urlSpan, found: request.url, expected: parEndpoint },
      { source, path: 'parameters.response_type', span: kind?.span, found: kind?.value },
    ],
    steps: [
      parEndpoint === undefined
        ? 'Send them to the endpoint for pushed requests where the server has one, else in the URL that opens the login.'
        : `Send them to ${parEndpoint}, and open the login with the request_uri that comes back.`,
      'Send grant_type, code, redirect_uri and code_verifier to the token endpoint, once the callback has brought the code.',
    ],
    explainsAway: [...foreignEchoes, 'scope-not-allowed'],
  });
}

/** A pushed request that stands alone, at an address of the provider that takes none. */
function pushedElsewhere(subject: Subject): Outcome | undefined {
  const request = pushedAlone(subject);
  const called = parseUrl(request?.url ?? '');
  if (request === undefined || called === undefined || !isPushedRequest(request)) return undefined;
  const verdict = classifyEndpoint({ ...subject, request });
  if (verdict.kind !== 'unknown-path' || verdict.expected === '') return undefined;
  // Only a request to the server itself names its client by an assertion; the address that the browser goes to takes none.
  const isOfBrowser = profiles.some(({ environments }) =>
    Object.values(environments).some(
      ({ authorizationEndpoint }) => authorizationEndpoint === `${called.origin}${called.pathname}`,
    ),
  );
  if (isOfBrowser && !sentParameters(request).some(({ name }) => name === 'client_assertion'))
    return undefined;
  const { expected, note } = verdict;
  return found({
    certainty: subject.profile.detect.hosts.includes(called.hostname) ? 'proof' : 'strong',
    title: isOfBrowser
      ? 'The pushed authorization request was sent to the address that the browser goes to'
      : 'The URL is not that of the endpoint for pushed requests',
    evidence: [
      {
        source: 'authorization_request',
        path: 'url',
        span: request.urlSpan,
        found: request.url,
        expected,
        note,
      },
    ],
    steps: [
      `Send it to ${expected}, and open the login in the browser with the request_uri that comes back.`,
    ],
  });
}

/** The address is one that the provider's pages or its metadata name. */
function isKnown({ profile, target }: Subject): boolean {
  return target.discovered === true || profile.detect.tokenPaths.length > 0;
}

/** What came back says that there is nothing at the path, or nothing that takes a POST; `undefined` where it may be the endpoint's own answer. */
function refusedPath({ request, response, recognised, target }: Subject): Outcome | undefined {
  if (response === undefined || recognised?.guide !== 'not-from-the-token-endpoint') return undefined;
  if (isForwardProxy(response) || /\bCannot GET\b/.test(response.body.slice(0, 2_000))) return undefined;
  const said =
    response.kind !== 'html' && recognised.source === 'gateway' && recognised.causes[0] === 'wrong-path';
  const { status } = response;
  const isPost = request?.method === 'POST';
  const [missing] = /\bCannot POST \/[^\s<]{0,100}/.exec(response.body.slice(0, 2_000)) ?? [];
  const isMissing = missing !== undefined || status === 404 || (status === 405 && isPost);
  if (!said && !isMissing) return undefined;
  // An exception names what it called.
  if (target.tokenEndpoint && response.text.slice(0, 2_000).includes(target.tokenEndpoint)) return undefined;
  const words = (response.error ?? response.description ?? response.body).trim().slice(0, 200);
  return found({
    // Servers answer 404 to another method too.
    certainty: said || isPost || missing !== undefined ? 'strong' : 'hint',
    title: 'Nothing at the path that was called is a token endpoint',
    evidence: [
      said
        ? { source: 'response', path: 'body', found: words }
        : missing === undefined
          ? { source: 'response', path: 'status', found: String(status) }
          : { source: 'response', path: 'body', found: missing },
    ],
    explainsAway: ['waf-html', 'server-strictness-changed'],
  });
}

/** Other requests hold neither of the two (RFC 9126 §2.1). */
function isOfTokenRequest({ parameters }: WireRequest): boolean {
  return parameters.some(({ name }) => name === 'grant_type' || name === 'code');
}

export const wrongPath = defineCheck({
  code: 'wrong-path',
  stage: 'transport',
  severity: 'error',
  title: 'The URL is not that of the token endpoint',
  why: 'Another path of the same host is another service, or none: it answers with an error page or with an error of its own.',
  falsePositives:
    'None where the host is the provider’s, since its token endpoints are known. Less sure for a server whose host can be any, and where only the answer tells.',
  example: 'https://stg-id.singpass.gov.sg/oauth2/token, or a pushed request at the token endpoint',
  references: ['Singpass: discovery', 'RFC 8414 §2', 'RFC 9126 §2.1'],
  needs: [],
  fix: {
    kind: 'do',
    steps: [
      'Read token_endpoint from the discovery document, {issuer}/.well-known/openid-configuration, and use it as it is.',
      htuFollows,
    ],
  },
  explainsAway: ['dpop-htu-endpoint'],
  run(subject) {
    const login = loginAtTokenEndpoint(subject);
    if (login !== undefined) return foundLogin(login, subject);
    const { request } = subject;
    const pushed = pushedElsewhere(subject);
    if (pushed !== undefined) return pushed;
    if (request === undefined) return refusedPath(subject) ?? cannotTell(['request']);
    const verdict = classifyEndpoint(subject);
    switch (verdict.kind) {
      case 'not-shown':
        return refusedPath(subject) ?? notApplicable('the request shows no URL');
      case 'not-judged':
        return refusedPath(subject) ?? notApplicable('an endpoint of your own is not known');
      case 'unknown-host':
        return notApplicable('reported as wrong-host-env');
      case 'right':
        return (isKnown(subject) ? undefined : refusedPath(subject)) ?? passed;
      case 'other-place':
        return passed;
      case 'unknown-path':
        break;
    }
    const expected = verdict.expected === '' ? undefined : verdict.expected;
    const known = subject.profile.detect.hosts.includes(parseUrl(verdict.url)?.hostname ?? '');
    return found({
      certainty: known ? 'proof' : verdict.below === true ? 'hint' : 'strong',
      ...(verdict.below === true
        ? { severity: 'warning', title: 'The URL may not be that of the token endpoint' }
        : {}),
      evidence: [
        {
          source: 'request',
          path: 'url',
          span: request.urlSpan,
          found: verdict.url,
          expected,
          note: verdict.note,
        },
      ],
      set: expected === undefined ? undefined : { parameter: 'endpoint', value: expected },
      explainsAway: isOfTokenRequest(request) ? [] : foreignEchoes,
    });
  },
});
