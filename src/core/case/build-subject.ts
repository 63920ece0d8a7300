import { decodeJwt, objectOf } from '../assertion/decode.ts';
import type { DecodedJwt } from '../assertion/decoded-jwt.ts';
import { member } from '../assertion/json-text.ts';
import { largestSeconds } from '../assertion/read-time.ts';
import { parseDiscovery } from '../discovery/parse-discovery.ts';
import { textMember } from '../key-set/parse-key-set.ts';
import { isLogin, parseAuthorizationRequest, parseCallback } from '../request/authorization-request.ts';
import { meantAssertion } from '../request/meant-assertion.ts';
import { applyParameters, parseRequest, requestFromParameters } from '../request/parse-request.ts';
import { isApiCall } from '../request/purpose.ts';
import { headerValues, parameterValue, type WireRequest } from '../request/wire-request.ts';
import { idTokenClaims } from '../response/issued-tokens.ts';
import { parseResponse } from '../response/parse-response.ts';
import { recogniseError } from '../response/recognise-error.ts';
import { type Case, type CaseText, caseTexts, type Registration } from './case.ts';
import { effectiveProfile } from './effective-profile.ts';
import { judgedTokens, withoutMixedUp } from './judged-tokens.ts';
import { readKeySetField } from './key-set-field.ts';
import { otherServiceOf } from './other-services.ts';
import { dropPrivateKeys } from './private-keys.ts';
import { recogniseProfile, resolveTarget, type Signs } from './recognise-profile.ts';
import { isPushedAnswer } from './recognise-pushed.ts';
import { saysNothing } from './says-nothing.ts';
import type { Moment, Subject } from './subject.ts';
import { withValuesAlone } from './values-alone.ts';

/**
 * Parses a case once. `clock` is the caller's reading of this machine's clock in Unix seconds; it counts only where
 * neither the person nor the response says what time it was. Private keys are dropped before anything else looks.
 */
export function buildSubject(raw: Case, clock: number): Subject {
  const { given: clean, droppedPrivateKeys } = withoutPrivateKeys(raw);
  const given = withValuesAlone(clean);
  const pieces = readPieces(given);
  const { assertion, dpop, previousRequest, response, parResponse } = pieces;
  const signs = signsOf(given, pieces);
  const answer = response ?? (pushedOf(pieces) && parResponse?.error !== undefined ? parResponse : undefined);
  const now = momentOf(given, answer?.date, clock);
  const { profile: named, from } = recogniseProfile(given, signs);
  const profile = effectiveProfile(named, given.audience, signs.metadata, now.seconds);
  return {
    ...pieces,
    case: given,
    profile,
    target: resolveTarget(given, profile, from, signs),
    now,
    ...withoutMixedUp(judgedTokens({ assertion, dpop }), { case: given, request: pieces.request }),
    keySet: textOf(given.jwks, readKeySetField),
    otherKeySet: textOf(given.other_jwks, readKeySetField),
    providerKeySet: textOf(given.provider_jwks, readKeySetField),
    parResponse: parResponse ?? (isPushedAnswer(response) ? response : undefined),
    previousAssertion: tokenOf(
      undefined,
      previousRequest && parameterValue(previousRequest, 'client_assertion'),
    ),
    previousDpop: tokenOf(undefined, previousRequest && headerValues(previousRequest.headers, 'dpop')[0]),
    response: answer,
    recognised: answer && recogniseError(answer, profile),
    certificates: blankToUndefined(given.certificates),
    otherService: from === 'given' ? undefined : otherServiceOf(signs.url),
    registration: given.expected,
    droppedPrivateKeys,
  };
}

/** The texts of a case, each read by itself. */
type Pieces = ReturnType<typeof readPieces>;

function readPieces(given: Case) {
  const callback = textOf(given.callback, parseCallback);
  const request = withIssuedCode(buildRequest(given), callback);
  return {
    callback,
    request,
    assertion: tokenOf(given.client_assertion, request && meantAssertion(request)),
    dpop: tokenOf(given.dpop, request && headerValues(request.headers, 'dpop')[0]),
    authorizationRequest: loginOf(given.authorization_request),
    previousRequest: textOf(given.previous_request, parseRequest),
    response: textOf(given.response, parseResponse),
    parResponse: textOf(given.par_response, parseResponse),
    authorizationUrl: textOf(given.authorization_url, parseAuthorizationRequest),
    discovery: textOf(given.discovery, parseDiscovery),
  };
}

/** The token request, put in the place of the login, is none: it would be compared with itself. */
function loginOf(text: string | undefined): Subject['authorizationRequest'] {
  const login = textOf(text, parseAuthorizationRequest);
  const names = login?.parameters.map(({ name }) => name) ?? [];
  const isOfToken = names.includes('grant_type') && names.includes('code');
  return isOfToken && !isLogin(names) && !names.includes('code_challenge') ? undefined : login;
}

/** With nothing after it, the pushed request is the one that is asked about. */
function pushedOf({ request, assertion, authorizationRequest }: Pieces): Pieces['authorizationRequest'] {
  return request || assertion || authorizationRequest?.kind !== 'par' ? undefined : authorizationRequest;
}

/** What tells profile and environment. */
function signsOf(given: Case, pieces: Pieces): Signs {
  const { request, assertion, dpop, authorizationRequest, discovery } = pieces;
  const htu = textMember(objectOf(dpop?.payload) ?? {}, 'htu');
  return {
    url: request?.url ?? given.token_endpoint ?? pushedOf(pieces)?.request.url,
    headersShown: request?.headersComplete ?? false,
    metadata: discovery?.ok === true ? discovery.value : undefined,
    htu,
    hasDpop: dpop !== undefined || authorizationRequest?.kind === 'par',
    alg: textMember(objectOf(assertion?.header) ?? {}, 'alg'),
    asked: request && {
      grant: parameterValue(request, 'grant_type'),
      clientId: parameterValue(request, 'client_id'),
      isOfApi: isApiCall(request),
    },
    claims: objectOf((request ? assertion : (assertion ?? authorizationRequest?.assertion))?.payload),
    login: request || assertion ? [] : addressesOf(pieces, htu),
  };
}

/** Where the steps before the token request went to; `iss` of the callback is the provider's own (RFC 9207), as of an id_token; and `htu` of the proof. */
function addressesOf(
  {
    authorizationRequest,
    authorizationUrl,
    callback,
    response,
  }: Pick<Subject, 'authorizationRequest' | 'authorizationUrl' | 'callback' | 'response'>,
  htu: string | undefined,
): readonly string[] {
  const issuer = callback?.parameters.find(({ name }) => name === 'iss')?.value;
  const issued = response && member(idTokenClaims(response), 'iss');
  return [authorizationRequest?.request.url, authorizationUrl?.request.url, issuer, htu, issued].filter(
    (address) => typeof address === 'string',
  );
}

function withoutPrivateKeys(raw: Case): { given: Case; droppedPrivateKeys: readonly string[] } {
  const dropped: string[] = [];
  const clean = (label: string, text: string): string => {
    const result = dropPrivateKeys(text);
    dropped.push(...result.dropped.map((what) => `${label}: ${what}`));
    return result.text;
  };
  const texts: Partial<Record<CaseText, string>> = {};
  for (const name of caseTexts) {
    const text = raw[name];
    if (text !== undefined) texts[name] = clean(name, text);
  }
  const parameters = raw.parameters && {
    parameters: Object.fromEntries(
      Object.entries(raw.parameters).map(([name, value]) => [name, clean(`parameters.${name}`, value)]),
    ),
  };
  const endpoint = raw.token_endpoint && { token_endpoint: clean('token_endpoint', raw.token_endpoint) };
  const expected = raw.expected && { expected: cleanRegistration(raw.expected, clean) };
  return {
    given: { ...raw, ...texts, ...parameters, ...endpoint, ...expected },
    droppedPrivateKeys: dropped,
  };
}

function cleanRegistration(
  { client_id: id, redirect_uris: redirects, jwks_uri: uri }: Registration,
  clean: (label: string, text: string) => string,
): Registration {
  return {
    ...(id === undefined ? {} : { client_id: clean('expected.client_id', id) }),
    ...(redirects === undefined
      ? {}
      : { redirect_uris: redirects.map((each) => clean('expected.redirect_uris', each)) }),
    ...(uri === undefined ? {} : { jwks_uri: clean('expected.jwks_uri', uri) }),
  };
}

function buildRequest(given: Case): WireRequest | undefined {
  const url = blankToUndefined(given.token_endpoint);
  const pasted = textOf(given.request, parseRequest);
  if (pasted === undefined) {
    if (given.parameters === undefined) return undefined;
    const alone =
      given.client_assertion === undefined ? {} : { client_assertion: given.client_assertion.trim() };
    const all = { ...given.parameters, ...alone };
    const made = requestFromParameters(all, { url, dpop: blankToUndefined(given.dpop) });
    // Only a person who says that this is all can have left a header out.
    return {
      ...made,
      partial: given.parameters_complete === false,
      headersComplete: given.parameters_complete === true,
    };
  }
  const edited = given.parameters === undefined ? pasted : applyParameters(pasted, given.parameters);
  return url === undefined ? edited : { ...edited, url, urlSpan: undefined };
}

function withIssuedCode(
  request: WireRequest | undefined,
  callback: Subject['callback'],
): WireRequest | undefined {
  const issuedCode = callback?.parameters.find(({ name }) => name === 'code')?.value;
  return request === undefined || issuedCode === undefined ? request : { ...request, issuedCode };
}

/** The token given by itself wins over the one in the request; blank text is no token. */
function tokenOf(alone: string | undefined, inRequest: string | undefined): DecodedJwt | undefined {
  const text = alone ?? inRequest;
  // `undefined` and `[object Object]` are what programs send.
  return text === undefined || text.trim() === '' ? undefined : decodeJwt(text);
}

function blankToUndefined(text: string | undefined): string | undefined {
  return text === undefined || saysNothing(text) ? undefined : text;
}

function textOf<Value>(
  text: string | undefined,
  parse: (text: string) => Value | undefined,
): Value | undefined {
  const present = blankToUndefined(text);
  return present === undefined ? undefined : parse(present);
}

function momentOf(given: Case, responseDate: number | undefined, clock: number): Moment {
  // JavaScript and Java count milliseconds.
  const isMilliseconds =
    given.now !== undefined && given.now > largestSeconds && given.now < 1000 * largestSeconds;
  if (given.now !== undefined)
    return { seconds: isMilliseconds ? Math.floor(given.now / 1000) : given.now, source: 'given' };
  if (responseDate !== undefined) return { seconds: responseDate, source: 'response-date' };
  return { seconds: clock, source: 'clock' };
}
