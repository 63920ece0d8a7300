import { parseJsonObject } from '../assertion/json-text.ts';
import { parseUrl } from '../runtime.ts';
import { isJsonBody } from './body-kind.ts';
import { damagedNames } from './name-damage.ts';
import { pushingPath } from './other-endpoint.ts';
import type { WireParameter, WireRequest } from './wire-request.ts';

/** A request that uses an access token at userinfo (OpenID Connect Core §5.3.1), which oidc-provider has at `/me`, rather than one that asks for a token. */
export function isUserinfoCall(request: WireRequest | undefined): boolean {
  const path = request?.url?.split(/[?#]/)[0] ?? '';
  return /\/(?:userinfo|authorization-info|me)\/?$/i.test(path) && request?.parameters.length === 0;
}

/** Last steps of the paths at which servers give tokens out, or take what a login asks for. */
const endpointOfTokens =
  /^(?:access_token|oauth-token|token[\w.]*|par|request|as|oauth2?|connect|auth|authorize|)$/i;

/** A request with a token in its header and no parameters, to an address at which none are given out: it calls an API. */
export function isApiCall({ url, headers, parameters }: WireRequest): boolean {
  const path = url === undefined ? undefined : parseUrl(url)?.pathname;
  const isBearer = headers.some(
    ({ name, value }) => name.toLowerCase() === 'authorization' && /^(?:Bearer|DPoP)\b/i.test(value),
  );
  const isNamed = parameters.some(({ name }) => /^(?:grant_type|code|client_\w+)$/.test(name));
  return isBearer && !isNamed && path !== undefined && !endpointOfTokens.test(path.split('/').at(-1) ?? '');
}

/**
 * A request that pushes what a login asks for (RFC 9126 §2.1), by its path or by parameters that only a login has. One that says
 * what is to be exchanged is a token request, wherever it goes.
 */
export function isPushedRequest(request: WireRequest): boolean {
  const path = request.url?.split(/[?#]/)[0] ?? '';
  const names = namesOf(request);
  if (names.has('grant_type') || names.has('code')) return false;
  return pushingPath.test(path) || names.has('response_type') || names.has('code_challenge');
}

/** A pushed request says in its URL what belongs into its body: it went out with GET, or its program put it there. */
export function isPushedInUrl(request: WireRequest): boolean {
  const { parameters, queryParameters, method, url = '' } = request;
  if (parameters.length > 0 || queryParameters.length === 0 || !isPushedRequest(request)) return false;
  const namesClient = queryParameters.some(({ name }) => name === 'client_assertion');
  // The browser goes with GET to the address of a login, whatever else stands in it.
  return pushingPath.test(url.split('?', 1)[0] ?? '') || (namesClient && method === 'POST');
}

/** What a request sends in its body, or, where that has nothing, in its URL. */
export function sentParameters(request: WireRequest): readonly WireParameter[] {
  return isPushedInUrl(request) ? request.queryParameters : request.parameters;
}

/** The names that are sent, also in JSON, where no server reads them. */
export function namesOf(request: WireRequest): ReadonlySet<string> {
  const { parameters, queryParameters, body } = request;
  const json = body !== undefined && isJsonBody(request) ? parseJsonObject(body) : undefined;
  const inJson = json?.ok === true ? Object.keys(json.value) : [];
  return new Set([...[...parameters, ...queryParameters].map(({ name }) => name), ...inJson]);
}

/** The parameters of an authorization request (RFC 6749 §4.1.1), and none of those that exchange its code, under whatever name. */
export function isOnlyLogin(request: WireRequest): boolean {
  const asked = request.parameters.find(({ name }) => name === 'response_type')?.value;
  const ofExchange = ['grant_type', 'code', 'code_verifier'];
  const isExchange = damagedNames(request).some(
    ({ parameter: { name }, damage: { meant } }) =>
      meant !== undefined && ofExchange.includes(meant) && !namesOfLogin.includes(name),
  );
  return (
    asked !== undefined &&
    /^(?:code|token|id_token|none)(?: |$)/.test(asked) &&
    isPushedRequest(request) &&
    !request.parameters.some(({ name }) => name === 'code_verifier') &&
    !isExchange
  );
}

/** Names of a login that elsewhere are taken for slips of a token request's own. */
const namesOfLogin = ['response_type', 'code_challenge'];
