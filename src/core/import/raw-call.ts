import { readHeaders } from '../request/parse-http.ts';
import type { WireHeader } from '../request/wire-request.ts';
import type { ImportedCall } from './imported.ts';

const requestLine = /^([A-Z]{3,10}) +(\S+)(?: +HTTP\/\d(?:\.\d)?)? *\r?$/;

/**
 * A call from the raw texts of its two messages (RFC 9112). Nothing is taken off the body: its end may be the fault. `url` is the
 * full address where the tool names it. `undefined` where the first text is no request.
 */
export function rawCall({
  request,
  response,
  url,
}: {
  readonly request: string;
  readonly response?: string;
  readonly url?: string;
}): ImportedCall | undefined {
  const lineEnd = request.indexOf('\n');
  const [, method, target] = requestLine.exec(lineEnd < 0 ? request : request.slice(0, lineEnd)) ?? [];
  if (method === undefined || target === undefined) return undefined;
  const { headers, bodyAt } = readHeaders(request, lineEnd < 0 ? request.length : lineEnd + 1);
  const answer = response === undefined || response.trim() === '' ? undefined : answerOf(response);
  return {
    name: '',
    method,
    url: url ?? target,
    headers: headers.map(({ name, value }) => [name, value]),
    body: request.slice(bodyAt),
    response: answer?.text,
    notices: answer?.notices ?? [],
  };
}

/** An answer whose body was kept compressed is its head alone. */
function answerOf(response: string): { text: string; notices: readonly string[] } {
  const lineEnd = response.indexOf('\n');
  const { headers, bodyAt } = readHeaders(response, lineEnd < 0 ? response.length : lineEnd + 1);
  const coding = headers.find(isCoding)?.value;
  const body = response.slice(bodyAt);
  if (coding === undefined || !body.includes('\ufffd')) return { text: response, notices: [] };
  return {
    text: response.slice(0, bodyAt),
    notices: [`The body of the answer is compressed (${coding.slice(0, 20)}) and cannot be read here.`],
  };
}

function isCoding({ name, value }: WireHeader): boolean {
  return name.toLowerCase() === 'content-encoding' && value !== 'identity';
}
