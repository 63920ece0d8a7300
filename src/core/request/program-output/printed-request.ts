import { formAlone } from '../form-end.ts';
import { listedParameters } from '../listed-parameters.ts';
import { endOfBody } from '../parse-http.ts';

/** A request as a program printed it: everything that it sends, in text. */
export interface PrintedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** False where a variable, a spread or `[Object]` stands for some of the headers. */
  readonly headersComplete: boolean;
  readonly body?: string | undefined;
}

/** The same as a message (RFC 9112 §2.1), so that there is one reader of messages. */
export function asMessage({ method, url, headers, body }: PrintedRequest): string {
  const lines = headers.map(([name, value]) => `${name}: ${value.replace(/\r?\n/g, ' ')}`);
  return [`${method} ${url} HTTP/1.1`, ...lines, '', markedBody(body ?? '')].join('\r\n');
}

/** Of a list of parameters, and of a form with more behind it: nobody wrote it down so for reading. */
function markedBody(body: string): string {
  const isPlain = listedParameters(body) === undefined && formAlone(body) === body;
  return isPlain || body.endsWith(endOfBody) ? body : body + endOfBody;
}
