import { isJsonObject, parseJson } from '../assertion/json-text.ts';
import { looksLikeLog } from '../request/log/log-lines.ts';
import { isParameterName } from '../request/parameters.ts';
import { parseRequest } from '../request/parse-request.ts';

/** How a document begins: at the start of a line, or behind the name that somebody gave it. */
const beginning =
  /^(?:(?:const |let |var )?[A-Za-z][\w .-]{0,40}[:=][ \t]{0,4})?(?=[{[]\s{0,80}["{}\]]|<(?:!doctype html|html)[\s>]|-----BEGIN (?:CERTIFICATE|(?:EC |RSA )?PUBLIC KEY)-----)/gim;
const pemBlock =
  /\s{0,40}-----BEGIN ([A-Z ]{3,20})-----\r?\n[^-]{1,20000}-----END \1-----(?=[ \t]{0,80}\r?(?:\n|$))/y;
/** What openssl shows around the certificates of a connection. */
const connection = /^[ \t]{0,80}(?:CONNECTED\(|Certificate chain\r?$|depth=\d|verify error:num=)/m;
/** Within the lines above a body: the first line of a message, or a header that only messages have. */
const head =
  /^(?:[<>] )?(?:HTTP\/\d|(?:GET|POST|PUT|DELETE) \S|(?:content-type|content-length|date|server|host|accept|user-agent):)/im;
/** A line behind which a text goes on: a quotation mark that opens, a here-document, what names the body of a message, a job of the shell. */
const opens =
  /(?:^|[\s=(@:+])["'`]{1,3}$|<<-?[ \t]{0,4}["']?\w+["']?$|\b(?:body|payload|data)\b\W{0,4}$|^\[\d{1,3}\] \d{1,9}$/i;
const lineEnd = /^[ \t]{0,80}\r?(?:\n|$)/;
/** Beginnings that are looked at before nothing more is looked for. */
const mostTries = 60;
const longestHead = 8_000;

/** A token in a line of its own, with a name in front or without. */
const tokenLine =
  /^(?:[A-Za-z][\w-]{0,40}(?: [\w-]{1,40}){0,4} ?[:=] ?)?["']?eyJ[\w-]{1,9000}(?:\.[\w-]{0,9000}){2,4}["']?[ \t]{0,80}\r?$/gm;
/** The next line may be the rest of a token that was wrapped. */
const goesOn = /^\r?\n[ \t]{0,80}(?![-.]{2,80}\s|eyJ[\w-]{1,9000}\.)[\w.-]{1,9000}[ \t]{0,80}\r?(?:\n|$)/;
const ruler = /^[-=*_~]{2,80}$/;
const words = /^[A-Z][\w'’,.-]{0,30}(?: [\w'’,.()-]{1,30}){2,12}[.:]?$/i;
const blankLine = /\n[ \t]{0,80}\r?\n$/;

/** The members of an answer that refuses. */
const ofRefusal = /^(?:error|error_description|error_uri|id|trace_id|state|iss|status|code|message)$/;
/** Names that together tell an object that stands by itself. */
const marks = [
  ['keys'],
  ['kty'],
  ['jwks'],
  ['log'],
  ['info', 'item'],
  ['issuer', 'jwks_uri'],
  ['issuer', 'token_endpoint'],
  ['access_token', 'token_type'],
  ['id_token', 'token_type'],
  ['request_uri', 'expires_in'],
  ['iss', 'aud', 'exp'],
  ['htm', 'htu'],
  ['alg', 'typ'],
  ['alg', 'kid'],
  ['grant_type', 'client_assertion'],
] as const;

/**
 * Where, behind `from`, a document begins that stands by itself: JSON of a known kind, a page in HTML, public keys or certificates in PEM.
 * The body of a message is none. `undefined` where there is no such. Linear.
 */
export function documentBelow(text: string, from: number): number | undefined {
  beginning.lastIndex = from;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const found = beginning.exec(text);
    if (found === null) return undefined;
    const at = found.index + found[0].length;
    // The value of a parameter is no document.
    const isValue = isParameterName(found[0].replace(/ ?[:=]\s{0,4}$/, '').toLowerCase());
    const end = isValue ? undefined : endOfDocument(text, at);
    if (
      end !== undefined &&
      at > from &&
      !isBody(text.slice(Math.max(0, found.index - longestHead), found.index))
    )
      return at;
    const next = text.indexOf('\n', end ?? endOfJson(text, at) ?? at);
    if (next < 0) return undefined;
    beginning.lastIndex = next + 1;
  }
  return undefined;
}

/** Where the document ends that begins here, behind blanks; `undefined` where none does that is known and whole. */
export function endOfDocument(text: string, from: number): number | undefined {
  const at = from + (/^\s{0,80}/.exec(text.slice(from, from + 80))?.[0].length ?? 0);
  const sign = text[at];
  if (sign === '-') return endOfPem(text, at);
  if (sign === '<') return endOfPage(text, at);
  const end = endOfJson(text, at);
  if (end === undefined || !lineEnd.test(text.slice(end, end + 100))) return undefined;
  const json = parseJson(text.slice(at, end));
  if (!json.ok) return undefined;
  const objects = Array.isArray(json.value) ? json.value : [json.value];
  const areKnown =
    objects.length > 0 && objects.every((one) => isJsonObject(one) && isKnown(Object.keys(one)));
  return areKnown ? end : undefined;
}

function isKnown(names: readonly string[]): boolean {
  if (names.includes('error') && names.every((name) => ofRefusal.test(name))) return true;
  return marks.some((together) => together.every((name) => names.includes(name)));
}

/** How an exception begins, as Python, Java, .NET and Node print it. */
const exception =
  /^(?:Traceback \(most recent call last\):|(?:[A-Za-z][\w$]{0,60}\.){1,12}[A-Z]\w{0,80}(?:Exception|Error)\b|[A-Z]\w{0,80}(?:Exception|Error): )/gm;

/** Where, behind `from`, a library begins to say what went wrong: below a command or code, and not within a log. */
export function exceptionBelow(text: string, from: number): number | undefined {
  exception.lastIndex = from;
  const at = exception.exec(text)?.index ?? 0;
  if (at <= from || looksLikeLog(text)) return undefined;
  return parseRequest(text.slice(0, at)) === undefined ? undefined : at;
}

/** Where, behind `from`, a token stands in a line between blank ones, or below a heading, and is no value of a name above it. */
export function tokenBelow(text: string, from: number): number | undefined {
  tokenLine.lastIndex = from;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const found = tokenLine.exec(text);
    if (found === null) return undefined;
    const above = text.slice(Math.max(0, found.index - longestHead), found.index);
    const below = text.slice(tokenLine.lastIndex, tokenLine.lastIndex + longestHead);
    if (found.index > from && !goesOn.test(below) && isApart(above)) return found.index;
  }
  return undefined;
}

function isApart(above: string): boolean {
  const line = above.trimEnd().split('\n').at(-1)?.trim() ?? '';
  if (/^content-disposition:/i.test(line)) return false;
  if (/^[#*]{1,6}/.test(line)) return true;
  const name = line.replace(/^\W{1,4}|\W{1,4}$/g, '').toLowerCase();
  if (isParameterName(name) || name === 'dpop' || name === 'authorization') return false;
  return blankLine.test(above) || line.endsWith(':') || ruler.test(line) || words.test(line);
}

/** A page is whole or not there. */
export function endOfPage(text: string, from: number): number | undefined {
  if (!/^\s{0,80}<(?:!doctype html|html)[\s>]/i.test(text.slice(from, from + 100))) return undefined;
  const end = /<\/html>/gi;
  end.lastIndex = from;
  const found = end.exec(text);
  return found === null ? undefined : found.index + found[0].length;
}

/** Certificates one below the other are a chain. */
function endOfPem(text: string, from: number): number | undefined {
  if (connection.test(text)) return undefined;
  let end: number | undefined;
  let kind: string | undefined;
  pemBlock.lastIndex = from;
  for (let block = pemBlock.exec(text); block !== null; block = pemBlock.exec(text)) {
    if (kind !== undefined && block[1] !== kind) break;
    kind = block[1];
    end = pemBlock.lastIndex;
  }
  return end;
}

/** Whether what stands above goes on in the document. */
function isBody(above: string): boolean {
  const lines = above.trimEnd();
  return isBelowHead(above) || opens.test(lines.slice(lines.lastIndexOf('\n') + 1));
}

/** Whether the lines above, behind blank ones, are the head of a message. */
export function isBelowHead(above: string): boolean {
  const lines = above.slice(-longestHead).trimEnd();
  const start = Math.max(lines.lastIndexOf('\n\n'), lines.lastIndexOf('\n\r\n'));
  return head.test(lines.slice(start + 1));
}

/** Where the JSON object or array that begins here closes; `undefined` where none does. */
export function endOfJson(text: string, from: number): number | undefined {
  let at = from;
  while (/\s/.test(text[at] ?? '')) at += 1;
  if (text[at] !== '{' && text[at] !== '[') return undefined;
  let depth = 0;
  let inText = false;
  for (; at < text.length; at += 1) {
    const sign = text[at];
    if (inText) {
      if (sign === '\\') at += 1;
      else if (sign === '"') inText = false;
    } else if (sign === '"') inText = true;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}
