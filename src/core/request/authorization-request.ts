import { decodeJwt } from '../assertion/decode.ts';
import type { AuthorizationRequest, Callback } from '../case/subject.ts';
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

/** Reads the redirect that came back: a URL, or its query alone; a fragment counts as query (RFC 6749 §4.1.2). */
export function parseCallback(text: string): Callback | undefined {
  const trimmed = text.trim();
  const mark = trimmed.search(/[?#]/);
  const query = mark >= 0 ? trimmed.slice(mark + 1) : trimmed;
  if (!query.includes('=')) return undefined;
  const offset = text.indexOf(trimmed) + (mark >= 0 ? mark + 1 : 0);
  const parameters = parseForm(query.split('#')[0] ?? '', 'query', offset);
  return { text, url: mark > 0 ? trimmed : undefined, parameters };
}
