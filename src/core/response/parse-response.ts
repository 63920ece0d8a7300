import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { isJsonObject, member } from '../assertion/json-text.ts';
import { readHeaders } from '../request/parse-http.ts';
import { headerValues, type WireHeader } from '../request/wire-request.ts';
import { clientMessageOf } from './client-messages.ts';
import { type ErrorInText, errorInText, isErrorCode } from './error-in-text.ts';
import { parseHttpDate } from './http-date.ts';
import { jsonInText } from './json-in-text.ts';
import type { ParsedResponse } from './parsed-response.ts';
import { dateInText, statusInText } from './status-in-text.ts';

const statusLine = /^HTTP\/\d(?:\.\d)? (\d{3})\b([^\n]*)$/;
/** The head of an answer below something else, such as the command that fetched it: a header or a blank line follows. */
const headBelow = /^HTTP\/\d(?:\.\d)? \d{3}\b[^\r\n\u2028\u2029{<]*\r?\n(?=\r?\n|[\w-]+:)/m;

/** Reads what came back, in whatever form it was kept (see `ParsedResponse`). `undefined` for blank text. Never fails. */
export function parseResponse(pasted: string): ParsedResponse | undefined {
  const text = stripVerbosePrefix(pasted).trimStart();
  if (text.trim() === '') return undefined;
  const head = readAnswers(text) ?? readAnswers(text.slice(headBelow.exec(text)?.index ?? text.length));
  if (head !== undefined) return describe(pasted, head.body, head);
  return describe(pasted, text, { headers: [], hops: [], status: statusInText(text) });
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
    const [, status, reason = ''] = statusLine.exec(line) ?? [];
    if (status === undefined) break;
    if (found?.status !== undefined) hops.push(found.status);
    const { headers, bodyAt } = readHeaders(rest, lineEnd < 0 ? rest.length : lineEnd + 1);
    // A log line puts the body behind the reason phrase.
    const inLine = reason.search(/[{<]/);
    const body = inLine < 0 ? rest.slice(bodyAt) : rest.slice(line.length - reason.length + inLine);
    found = { status: Number(status), headers: inLine < 0 ? headers : [], hops: [...hops], body };
    rest = body.trimStart();
  }
  return found;
}

function describe(pasted: string, rawBody: string, head: Head): ParsedResponse {
  const body = rawBody.trim();
  const { json, truncated } = jsonInText(body);
  const kind = kindOf(body, json, head);
  const own =
    textOf(json, 'error') ??
    nested(json, 'error') ??
    codeUnderOtherName(json) ??
    challenge(head.headers, 'error');
  const description = descriptionOf(json) ?? challenge(head.headers, 'error_description');
  const told = own === undefined ? errorToldIn(kind, body, description) : undefined;
  return {
    text: pasted,
    kind,
    status: head.status,
    headers: head.headers,
    hops: head.hops,
    body,
    json,
    truncated,
    error: own ?? told?.error,
    description: description ?? told?.description,
    id: textOf(json, 'id'),
    traceId: textOf(json, 'trace_id') ?? textOf(json, 'traceId'),
    date:
      head.headers.length === 0
        ? dateInText(pasted)
        : headerValues(head.headers, 'date').map(parseHttpDate)[0],
  };
}

function descriptionOf(json: JsonObject | undefined): string | undefined {
  return (
    textOf(json, 'error_description') ??
    textOf(json, 'errorDescription') ??
    textOf(json, 'errorSummary') ??
    detailOf(json) ??
    textOf(json, 'message') ??
    textOf(json, 'detail') ??
    nestedDescription(json)
  );
}

/** Where no member `error` tells: the code in a message, a log line, an exception or a form-encoded answer. */
function errorToldIn(
  kind: ParsedResponse['kind'],
  body: string,
  description: string | undefined,
): ErrorInText | undefined {
  if (kind === 'text' || kind === 'client-message') return errorInText(body);
  return description === undefined ? undefined : errorInText(description);
}

function kindOf(body: string, json: JsonObject | undefined, head: Head): ParsedResponse['kind'] {
  if (body === '') return 'empty';
  if (json !== undefined) return 'json';
  if (/^\s*(?:<!doctype|<html|<\?xml|<head|<body|<h\d|<pre)/i.test(body)) return 'html';
  // An exception may quote the page that it could not read.
  const isMessage = !body.startsWith('<') && hasNoAnswer(head) && clientMessageOf(body) !== undefined;
  if (!isMessage && /<html|<title>/i.test(body.slice(0, 5000))) return 'html';
  if (/^eyJ[\w-]+(?:(?:\.[\w-]*){2}|(?:\.[\w-]*){4})$/.test(body)) return 'jwt';
  return isMessage ? 'client-message' : 'text';
}

/** No head was pasted, and no status of a refusal is told: a library that fails on a good answer prints its status too. */
function hasNoAnswer({ status, headers }: Head): boolean {
  return status === undefined || (headers.length === 0 && status >= 200 && status <= 299);
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

function nestedDescription(json: JsonObject | undefined): string | undefined {
  const inner = member(json, 'error');
  return isJsonObject(inner) ? (textOf(inner, 'message') ?? textOf(inner, 'description')) : undefined;
}

const otherCodeNames = ['code', 'error_code', 'errorCode', 'title'] as const;

/** A code of OAuth where `error` is missing: beside a message, as the title of a problem (RFC 9457 §3.1.3), in a list of errors. */
function codeUnderOtherName(json: JsonObject | undefined): string | undefined {
  return [json, ...listedErrors(json)]
    .flatMap((entry) => otherCodeNames.map((name) => textOf(entry, name)))
    .find(isErrorCode);
}

/** Lists such as `{"errors":[{"code":"…","detail":"…"}]}`. */
function listedErrors(json: JsonObject | undefined): readonly JsonObject[] {
  const list = member(json, 'errors');
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}

function detailOf(json: JsonObject | undefined): string | undefined {
  const texts = listedErrors(json).flatMap((entry) => textOf(entry, 'detail') ?? []);
  return texts.length === 0 ? undefined : texts.join('; ');
}

/** `WWW-Authenticate: DPoP error="invalid_token", error_description="…"` (RFC 6750 §3); each scheme may have a header of its own. */
function challenge(headers: readonly WireHeader[], name: string): string | undefined {
  const values = headerValues(headers, 'www-authenticate').join(', ');
  return new RegExp(`\\b${name}="([^"]{0,500})"`).exec(values)?.[1];
}
