import { parse as parseTolerantly } from 'jsonc-parser';
import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { isJsonObject, member, parseJson } from '../assertion/json-text.ts';
import { readHeaders } from '../request/parse-http.ts';
import { headerValues, type WireHeader } from '../request/wire-request.ts';
import { clientMessageOf } from './client-messages.ts';
import { parseHttpDate } from './http-date.ts';
import type { ParsedResponse } from './parsed-response.ts';

const statusLine = /^HTTP\/\d(?:\.\d)? (\d{3})\b[^\n]*$/;
/** A status told in a log line: `status 401`, `HTTP 400 Bad Request`, `401 Unauthorized: {…}`. */
const statusInProse =
  /(?:\bstatus(?:Code| code)?["']?\s*[:=]?\s*|\bHTTP(?:\/\d(?:\.\d)?)?[ :]+|^\s*)(\d{3})\b(?=[\s,:;.)}"]|$)/im;
/** Longer bodies are HTML or something else that no token endpoint sends; their JSON is not looked for. */
const largestJson = 200_000;

/** Reads what came back, in whatever form it was kept (see `ParsedResponse`). `undefined` for blank text. Never fails. */
export function parseResponse(pasted: string): ParsedResponse | undefined {
  const text = stripVerbosePrefix(pasted).trimStart();
  if (text.trim() === '') return undefined;
  const head = readAnswers(text);
  if (head !== undefined) return describe(pasted, head.body, head);
  return describe(pasted, text, { headers: [], hops: [], status: statusFromProse(text) });
}

interface Head {
  readonly status: number | undefined;
  readonly headers: readonly WireHeader[];
  readonly hops: readonly number[];
}

/** `curl -v` marks answer lines with `< ` and its own remarks with `* `. */
function stripVerbosePrefix(text: string): string {
  if (!/^< HTTP\//m.test(text)) return text;
  const lines = text.split(/\r?\n/);
  const first = lines.findIndex((line) => line.startsWith('< HTTP/'));
  return lines
    .slice(first)
    .filter((line) => !/^(?:\* |> |[{}] \[| {2}% Total|\s*\d+\s+\d+\s+\d+)/.test(line))
    .map((line) => line.replace(/^< ?/, ''))
    .join('\n');
}

/** Header blocks in a row (proxy, `100 Continue`, redirects, then the answer): the last one counts. */
function readAnswers(text: string): (Head & { readonly body: string }) | undefined {
  const hops: number[] = [];
  let found: (Head & { readonly body: string }) | undefined;
  let rest = text;
  for (let count = 0; count < 20; count += 1) {
    const lineEnd = rest.indexOf('\n');
    const line = (lineEnd < 0 ? rest : rest.slice(0, lineEnd)).trimEnd();
    const status = statusLine.exec(line)?.[1];
    if (status === undefined) break;
    if (found?.status !== undefined) hops.push(found.status);
    const { headers, bodyAt } = readHeaders(rest, lineEnd < 0 ? rest.length : lineEnd + 1);
    found = { status: Number(status), headers, hops: [...hops], body: rest.slice(bodyAt) };
    const following = found.body.trimStart();
    if (!following.startsWith('HTTP/')) break;
    rest = following;
  }
  return found;
}

function statusFromProse(text: string): number | undefined {
  if (/^\s*[[{<]/.test(text) && !/"status(?:Code)?"\s*:/.test(text.slice(0, 2000))) return undefined;
  const status = Number(statusInProse.exec(text.slice(0, 5000))?.[1]);
  return status >= 100 && status <= 599 ? status : undefined;
}

function describe(pasted: string, rawBody: string, head: Head): ParsedResponse {
  const body = rawBody.trim();
  const { json, truncated } = readJson(body);
  const error = textOf(json, 'error') ?? nested(json, 'error') ?? challenge(head.headers, 'error');
  return {
    text: pasted,
    kind: kindOf(body, json, head),
    status: head.status,
    headers: head.headers,
    hops: head.hops,
    body,
    json,
    truncated,
    error,
    description:
      textOf(json, 'error_description') ??
      textOf(json, 'errorDescription') ??
      detailOf(json) ??
      textOf(json, 'message') ??
      textOf(json, 'detail') ??
      challenge(head.headers, 'error_description'),
    id: textOf(json, 'id'),
    traceId: textOf(json, 'trace_id') ?? textOf(json, 'traceId'),
    date: headerValues(head.headers, 'date').map(parseHttpDate)[0],
  };
}

function kindOf(body: string, json: JsonObject | undefined, head: Head): ParsedResponse['kind'] {
  if (body === '') return 'empty';
  if (json !== undefined) return 'json';
  if (/^\s*(?:<!doctype|<html|<\?xml|<head|<body|<h\d|<pre)/i.test(body)) return 'html';
  if (/<html|<title>/i.test(body.slice(0, 5000))) return 'html';
  if (/^eyJ[\w-]+(?:\.[\w-]*){2,4}$/.test(body)) return 'jwt';
  if (head.status === undefined && clientMessageOf(body) !== undefined) return 'client-message';
  return 'text';
}

/** The JSON object of a body, or the first one inside log text; one that was cut off is read as far as it goes. */
function readJson(body: string): { readonly json: JsonObject | undefined; readonly truncated: boolean } {
  const text = body.replace(/^\uFEFF/, '');
  const whole = parseJson(text.length <= largestJson ? text : '');
  if (whole.ok && isJsonObject(whole.value)) return { json: whole.value, truncated: false };
  const start = text.search(
    /\{\s*\\?"(?:error|id|access_token|id_token|message|errors?Description|trace_id|status|code|title|keys)\\?"/,
  );
  if (start < 0 || text.length - start > largestJson) return { json: undefined, truncated: false };
  return readInside(text.slice(start));
}

function readInside(text: string): { readonly json: JsonObject | undefined; readonly truncated: boolean } {
  const plain = /^\{\s*\\"/.test(text) ? text.replaceAll('\\"', '"') : text;
  const end = endOfObject(plain);
  const part = parseJson(plain.slice(0, end ?? plain.length));
  if (part.ok && isJsonObject(part.value)) return { json: part.value, truncated: false };
  const tolerant = readTolerantly(plain);
  return isJsonObject(tolerant)
    ? { json: tolerant, truncated: end === undefined }
    : { json: undefined, truncated: false };
}

/** Reads as far as it goes; text nested deeper than the stack is not read at all. */
function readTolerantly(text: string): unknown {
  try {
    return parseTolerantly(text, [], { allowTrailingComma: true });
  } catch {
    return undefined;
  }
}

/** Where the object that begins at 0 closes; `undefined` where it is cut off. */
function endOfObject(text: string): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (quoted) {
      if (character === '\\') at += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}

function textOf(json: JsonObject | undefined, name: string): string | undefined {
  const value = member(json, name);
  return typeof value === 'string' ? value : undefined;
}

/** Some gateways nest: `{"error":{"code":"…","message":"…"}}`. */
function nested(json: JsonObject | undefined, name: string): string | undefined {
  const inner = member(json, name);
  if (!isJsonObject(inner)) return undefined;
  return textOf(inner, 'code') ?? textOf(inner, 'status') ?? textOf(inner, 'message');
}

/** RFC 9457 style lists: `{"errors":[{"code":"…","detail":"…"}]}`. */
function detailOf(json: JsonObject | undefined): string | undefined {
  const list = member(json, 'errors');
  const details = Array.isArray(list)
    ? list.flatMap((entry) => (isJsonObject(entry) ? [textOf(entry, 'detail')] : []))
    : [];
  const texts = details.filter((text) => text !== undefined);
  return texts.length === 0 ? undefined : texts.join('; ');
}

/** `WWW-Authenticate: DPoP error="invalid_token", error_description="…"` (RFC 6750 §3). */
function challenge(headers: readonly WireHeader[], name: string): string | undefined {
  const [value] = headerValues(headers, 'www-authenticate');
  const match = value === undefined ? null : new RegExp(`\\b${name}="([^"]{0,500})"`).exec(value);
  return match?.[1];
}
