import { decodeJwt } from '../assertion/decode.ts';
import type { AuthorizationRequest, Callback } from '../case/subject.ts';
import { isUnreadBody } from './body-kind.ts';
import { queryOf, readBrowserTarget } from './browser-target.ts';
import { parseForm } from './parse-form.ts';
import { parseRequest } from './parse-request.ts';
import { isPushedInUrl, sentParameters } from './purpose.ts';
import { headerValues } from './wire-request.ts';

/** Reads an authorization URL, or a pushed authorization request (RFC 9126 §2.1) in any form a request can have. */
export function parseAuthorizationRequest(text: string): AuthorizationRequest | undefined {
  const fromLine = parseAuthorizationUrl(text);
  if (fromLine !== undefined) return fromLine;
  const request = parseRequest(text);
  if (request === undefined) return undefined;
  const isPushed = request.parameters.length > 0 || isUnreadBody(request) || isPushedInUrl(request);
  const kind = isPushed ? 'par' : 'url';
  const parameters = kind === 'par' ? sentParameters(request) : request.queryParameters;
  const assertion = parameters.find(({ name }) => name === 'client_assertion')?.value;
  const [dpop] = headerValues(request.headers, 'dpop');
  return {
    kind,
    request,
    parameters,
    dpop: dpop === undefined ? undefined : decodeJwt(dpop),
    assertion: assertion === undefined ? undefined : decodeJwt(assertion),
  };
}

/** The URL of a login in a line of a log, with a label, or in the redirect that sent the browser there; `undefined` for a URL alone. */
function parseAuthorizationUrl(text: string): AuthorizationRequest | undefined {
  const found = readBrowserTarget(text);
  if (found === undefined || !found.isUrl || found.target === text.trim()) return undefined;
  const { query, offset } = queryOf(found);
  const parameters = parseForm(query, 'query', offset);
  if (!isLogin(parameters.map(({ name }) => name))) return undefined;
  const request = parseRequest(found.target);
  if (request === undefined) return undefined;
  const urlSpan = { start: found.start, end: found.start + found.target.length };
  return { kind: 'url', request: { ...request, text, urlSpan }, parameters, at: found.at };
}

/** Names that only the URL of a login has (RFC 6749 §4.1.1, RFC 9126 §4). */
export function isLogin(names: readonly string[]): boolean {
  return names.includes('response_type') || names.includes('request_uri');
}

/** Reads the redirect that came back: a URL, its query alone, the line of a log, or the answer with its Location; a fragment counts as query (RFC 6749 §4.1.2). */
export function parseCallback(text: string): Callback | undefined {
  const trimmed = text.trim();
  const found = readBrowserTarget(text) ?? { target: trimmed, start: text.indexOf(trimmed), isUrl: false };
  const mark = found.target.search(/[?#]/);
  const { query, offset } =
    mark >= 0 ? queryOf(found) : { query: found.target, offset: text.indexOf(found.target) };
  if (!query.includes('=')) return undefined;
  const parameters = parseForm(query, 'query', offset);
  return { text, url: found.isUrl && mark > 0 ? found.target : undefined, parameters, at: found.at };
}
