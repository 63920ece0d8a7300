import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { isJsonObject, member } from '../assertion/json-text.ts';
import { formEncode } from './parse-form.ts';
import { parseHttp } from './parse-http.ts';
import { type WireRequest, withoutPlaces } from './wire-request.ts';

/** A larger file is the record of a whole session; the browser that made it can save the one call alone. */
const largestFile = 20_000_000;
const mostEntries = 5_000;

/** The token call of an HTTP Archive (HAR 1.2), as raw HTTP. */
export interface HarCall {
  readonly request: string;
  /** Absent where the archive holds none. */
  readonly response?: string | undefined;
  /** How many calls the archive holds. */
  readonly entries: number;
}

/**
 * Finds the token call in a HAR file, a list of entries or one entry: the call whose body has a `grant_type` or an assertion,
 * else the last POST whose path ends in `token`. `undefined` for any other text. Never fails.
 */
export function readHar(text: string): HarCall | undefined {
  if (text.length > largestFile || !/"request"\s*:/.test(text) || !/^\s*[[{]/.test(text)) return undefined;
  const entries = entriesOf(parseJson(text));
  const call = entries.findLast(isTokenCall) ?? entries.findLast(isTokenPath);
  const request = call && objectAt(call, 'request');
  if (call === undefined || request === undefined) return undefined;
  const response = objectAt(call, 'response');
  return {
    request: requestText(request),
    response: response && responseText(response),
    entries: entries.length,
  };
}

/** The token request of a HAR file. Offsets are left out: the text on the wire stands in the file as JSON, escaped. */
export function parseHar(text: string): WireRequest | undefined {
  const call = readHar(text);
  const request = call && parseHttp(call.request);
  return request && withoutPlaces(text, request);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function entriesOf(json: unknown): readonly JsonObject[] {
  if (Array.isArray(json)) return json.slice(0, mostEntries).filter((entry) => isJsonObject(entry));
  if (!isJsonObject(json)) return [];
  const log = member(json, 'log');
  const list = isJsonObject(log) ? member(log, 'entries') : member(json, 'entries');
  if (Array.isArray(list)) return entriesOf(list);
  return isJsonObject(member(json, 'request')) ? [json] : [];
}

function objectAt(object: JsonObject, name: string): JsonObject | undefined {
  const value = member(object, name);
  return isJsonObject(value) ? value : undefined;
}

function textAt(object: JsonObject | undefined, name: string): string {
  const value = member(object, name);
  return typeof value === 'string' ? value : '';
}

function isTokenCall(entry: JsonObject): boolean {
  const request = objectAt(entry, 'request');
  const body = request === undefined ? '' : bodyOf(request);
  return /grant_type|client_assertion/.test(`${body} ${textAt(request, 'url')}`);
}

function isTokenPath(entry: JsonObject): boolean {
  const request = objectAt(entry, 'request');
  return textAt(request, 'method') === 'POST' && /\/token\/?(?:[?#]|$)/.test(textAt(request, 'url'));
}

/** `postData.text` as sent; where a tool kept only the parameters, they are encoded again. */
function bodyOf(request: JsonObject): string {
  const data = objectAt(request, 'postData');
  const text = textAt(data, 'text');
  if (text !== '') return text;
  return pairsOf(member(data, 'params'))
    .map(([name, value]) => `${formEncode(name)}=${formEncode(value)}`)
    .join('&');
}

function pairsOf(list: unknown): readonly (readonly [string, string])[] {
  if (!Array.isArray(list)) return [];
  return list
    .filter((pair) => isJsonObject(pair))
    .map((pair) => [textAt(pair, 'name'), textAt(pair, 'value')] as const);
}

/** HTTP/2 pseudo headers say again what the first line says. */
function headerLines(message: JsonObject): readonly string[] {
  return pairsOf(member(message, 'headers'))
    .filter(([name]) => name !== '' && !name.startsWith(':'))
    .map(([name, value]) => `${name}: ${value.replace(/[\r\n]+/g, ' ')}`);
}

function requestText(request: JsonObject): string {
  const url = textAt(request, 'url').replace(/\s/g, '%20');
  return [
    `${textAt(request, 'method') || 'POST'} ${url} HTTP/1.1`,
    ...headerLines(request),
    '',
    bodyOf(request),
  ].join('\r\n');
}

function responseText(response: JsonObject): string | undefined {
  const status = member(response, 'status');
  // A call that got no answer is kept with status 0.
  if (typeof status !== 'number' || status < 100) return undefined;
  const content = objectAt(response, 'content');
  const body = textAt(content, 'encoding') === 'base64' ? '' : textAt(content, 'text');
  return [`HTTP/1.1 ${status} ${textAt(response, 'statusText')}`, ...headerLines(response), '', body].join(
    '\r\n',
  );
}
