import { decodeJwt } from '../assertion/decode.ts';
import type { AuthorizationRequest, Callback } from '../case/subject.ts';
import { logTimeOf } from './log-time.ts';
import { parseForm } from './parse-form.ts';
import { parseRequest } from './parse-request.ts';
import { headerValues } from './wire-request.ts';

/** Reads an authorization URL, or a pushed authorization request (RFC 9126 §2.1) in any form a request can have. */
export function parseAuthorizationRequest(text: string): AuthorizationRequest | undefined {
  const request = parseRequest(text);
  if (request === undefined) return undefined;
  const kind = request.parameters.length > 0 ? 'par' : 'url';
  const parameters = kind === 'par' ? request.parameters : request.queryParameters;
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

/** The request for the callback as a web server logs it, or as it came over the wire. */
const requestLine = /\b(?:GET|POST) +(\S*[?]\S+)/;

/** Reads the redirect that came back: a URL, its query alone, or the line of an access log; a fragment counts as query (RFC 6749 §4.1.2). */
export function parseCallback(text: string): Callback | undefined {
  const trimmed = text.trim();
  const logged = requestLine.exec(trimmed.slice(0, 20_000))?.[1];
  const target = logged ?? trimmed;
  const mark = target.search(/[?#]/);
  const query = mark >= 0 ? target.slice(mark + 1) : target;
  if (!query.includes('=')) return undefined;
  const offset = text.indexOf(target) + (mark >= 0 ? mark + 1 : 0);
  const parameters = parseForm(query.split('#')[0] ?? '', 'query', offset);
  const url = mark > 0 && logged === undefined ? trimmed : undefined;
  return { text, url, parameters, at: logged === undefined ? undefined : logTimeOf(trimmed) };
}
