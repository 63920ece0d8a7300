import { decodeJwt } from '../assertion/decode.ts';
import type { AuthorizationRequest, Callback } from '../case/subject.ts';
import { isUnreadBody } from './body-kind.ts';
import { queryOf, readBrowserTarget } from './browser-target.ts';
import { parseForm } from './parse-form.ts';
import { parseRequest } from './parse-request.ts';
import { isPushedInUrl, sentParameters } from './purpose.ts';
import { headerValues } from './wire-request.ts';

const urlAbove =
  /^\s{0,80}https?:\/\/[^\s\u200b\ufeff?]{1,2000}\?[^\s\u200b\ufeff]{1,20000}(?=[\s\u200b\ufeff])/i;

/** Reads an authorization URL, or a pushed authorization request (RFC 9126 §2.1) in any form a request can have. */
export function parseAuthorizationRequest(text: string): AuthorizationRequest | undefined {
  const fromLine = parseAuthorizationUrl(text);
  if (fromLine !== undefined) return fromLine;
  // What stands below a URL, or its last invisible character, is none of its query.
  const [alone = text] = urlAbove.exec(text) ?? [];
  const query = /^\s{0,80}\?[^\s=&]{1,80}=/.test(alone) ? fromQuery(alone) : undefined;
  if (query !== undefined) return query;
  const shown = parseRequest(alone);
  const request = shown && { ...shown, text };
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

/** The query of a login without its address. */
function fromQuery(text: string): AuthorizationRequest | undefined {
  const offset = text.indexOf('?') + 1;
  const parameters = parseForm(text.slice(offset).trimEnd(), 'query', offset);
  const request = parseRequest(text.slice(offset));
  if (request === undefined || !isLogin(parameters.map(({ name }) => name))) return undefined;
  return {
    kind: 'url',
    request: { ...request, text, parameters: [], queryParameters: parameters },
    parameters,
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
  const inLines = /^(?:\w{1,40}=\S{0,4000}\r?\n){1,9}\w{1,40}=\S{0,4000}$/.test(query);
  const parameters = parseForm(inLines ? query.replace(/[\r\n]/g, '&') : query, 'query', offset);
  return { text, url: found.isUrl && mark > 0 ? found.target : undefined, parameters, at: found.at };
}
