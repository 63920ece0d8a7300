import { endOfBody } from '../request/parse-http.ts';
import { asMessage } from '../request/program-output/printed-request.ts';

/** What a tool kept of a login, read from its own format. */
export interface Imported {
  /** What the text is: `A Postman collection of 12 requests`. */
  readonly what: string;
  /** The token request as raw HTTP (RFC 9112); absent where none was found. */
  readonly request?: string | undefined;
  /** The answer to it, or to the pushed request where that is all there is, as raw HTTP. */
  readonly response?: string | undefined;
  /** Where the answer comes from, if it is not simply the one to the request. */
  readonly responseNote?: string | undefined;
  /** The pushed authorization request (RFC 9126), as raw HTTP. */
  readonly pushed?: string | undefined;
  /** What could not be used and why, one sentence each. */
  readonly notices: readonly string[];
  /** What of the text is no part of the format, for others to read. */
  readonly rest?: string | undefined;
}

/** One request of a tool's file. */
export interface ImportedCall {
  /** What the person called it; empty: nothing. */
  readonly name: string;
  readonly method: string;
  /** Absolute, or only a path where the host is not known. */
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  /** Raw HTTP. */
  readonly response?: string | undefined;
  readonly responseNote?: string | undefined;
  readonly notices: readonly string[];
}

/** Raw HTTP of a call. */
export function messageOf({ method, url, headers, body }: ImportedCall): string {
  return asMessage({
    method: /^[A-Z]{3,10}$/.test(method) ? method : 'POST',
    url: url.trim().replace(/\s/g, '%20') || '/',
    headers: headers.filter(([name]) => /^[\w!#$%&'*+.^`|~-]+$/.test(name)),
    headersComplete: true,
    // Whoever reads a message takes line ends off, as coming from the copying.
    body: /[\r\n]$/.test(body) ? body + endOfBody : body,
  });
}

/**
 * A value that the text only names. Every check takes it for one that was left out on purpose, and none for a fault.
 */
export function omitted(name: string): string {
  return `<omitted: ${name.replace(/[<>\r\n]/g, '').slice(0, 40)}>`;
}

/** `“a”, “b” and 3 more`. */
export function listed(names: readonly string[], most = 6): string {
  const shown = names.slice(0, most).map((name) => `“${name.slice(0, 60)}”`);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
