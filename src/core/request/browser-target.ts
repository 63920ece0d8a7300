import { parseResponse } from '../response/parse-response.ts';
import { logTimeOf } from './log-time.ts';
import { headerValues } from './wire-request.ts';

/** Where the browser was sent during a login: to the provider, or back from it. */
export interface BrowserTarget {
  /** As it stands in the text: a URL, or the path and query of a request line. */
  readonly target: string;
  readonly start: number;
  /** It names its host. */
  readonly isUrl: boolean;
  /** Unix seconds of the line of the log, or of the `Date` of the redirect. */
  readonly at?: number | undefined;
}

/** Longer lines are cut: no address of a login is as long. */
const longestLine = 20_000;
const urlAlone = /^["'<(]?([a-z][a-z0-9+.-]*:\/\/[^\s"'<>]+)["'>)]?[,;]?$/i;
/** The request for the address as a web server logs it, or as it came over the wire. */
const requestLine = /\b(?:GET|POST) +(\S*[?]\S+)/;
/** `Callback: https://…`, the way people write it down. */
const labelled = /^[A-Za-z][\w ()/-]{0,40}:\s*["'<]?(https?:\/\/[^\s"'<>]+)["'>]?$/;
/** A line that a program logged: a time of day, then an address. */
const logged = /\d\d:\d\d:\d\d.{0,400}?[\s"'=](https?:\/\/[^\s"'<>]+)/;
const redirectHead = /^(?:< )?HTTP\/\d(?:\.\d)? 30[1237]\b/m;

/** Reads the address out of whatever it was kept in: alone, with a label, in a line of a log, as a raw request, or in the redirect that sent the browser. */
export function readBrowserTarget(text: string): BrowserTarget | undefined {
  const trimmed = text.trim();
  const line = trimmed.slice(0, longestLine);
  if (redirectHead.test(line.slice(0, 4_000))) return fromRedirect(text);
  const first = line.split('\n', 1)[0]?.trim() ?? '';
  const alone = urlAlone.exec(line)?.[1] ?? (line === first ? labelled.exec(line)?.[1] : undefined);
  if (alone !== undefined) return { target: alone, start: text.indexOf(alone), isUrl: true };
  const target = requestLine.exec(first)?.[1] ?? logged.exec(first)?.[1];
  if (target === undefined) return undefined;
  return {
    target,
    start: text.indexOf(target),
    isUrl: /^[a-z][a-z0-9+.-]*:\/\//i.test(target),
    at: logTimeOf(first),
  };
}

/** `Location` of a redirect, with the server's clock beside it (RFC 9110 §10.2.2). */
function fromRedirect(text: string): BrowserTarget | undefined {
  const response = parseResponse(text);
  const [target] = headerValues(response?.headers ?? [], 'location');
  if (target === undefined || !/[?#]/.test(target)) return undefined;
  const isUrl = /^[a-z][a-z0-9+.-]*:\/\//i.test(target);
  return { target, start: text.indexOf(target), isUrl, at: response?.date };
}

/** The raw query of an address; a fragment counts as query (RFC 6749 §4.1.2). */
export function queryOf({ target, start }: Pick<BrowserTarget, 'target' | 'start'>): {
  readonly query: string;
  readonly offset: number;
} {
  const mark = target.search(/[?#]/);
  const query = mark >= 0 ? target.slice(mark + 1) : '';
  return { query: query.split('#')[0] ?? '', offset: start + mark + 1 };
}
