import { readBase64Url } from '../assertion/base64url.ts';
import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { isJsonObject, member } from '../assertion/json-text.ts';
import { chooseCalls } from '../import/choose-calls.ts';
import type { ImportedCall } from '../import/imported.ts';
import { decodeUtf8 } from '../runtime.ts';
import { parseHttp } from './parse-http.ts';
import { type WireRequest, withoutPlaces } from './wire-request.ts';
import { writeForm } from './write-form.ts';

/** A larger file is the record of a whole session; the browser that made it can save the one call alone. */
const largestFile = 20_000_000;
const mostEntries = 5_000;

/** The login in an HTTP Archive (HAR 1.2), as raw HTTP. */
export interface HarCall {
  readonly request?: string | undefined;
  /** Absent where the archive holds none. */
  readonly response?: string | undefined;
  /** The pushed authorization request. */
  readonly pushed?: string | undefined;
  readonly notices: readonly string[];
  /** How many calls the archive holds. */
  readonly entries: number;
}

/**
 * Finds the token call in a HAR file, a list of entries or one entry: the last call whose body has a `grant_type` or an assertion,
 * else the last POST whose path ends in `token`; and the pushed request beside it. `undefined` for any other text. Never fails.
 */
export function readHar(text: string): HarCall | undefined {
  if (text.length > largestFile || !/"request"\s*:/.test(text) || !/^\s*[[{]/.test(text)) return undefined;
  const entries = entriesOf(parseJson(text));
  const { request, response, pushed, notices } = chooseCalls(entries.flatMap(callOf), 'time');
  if (request === undefined && pushed === undefined) return undefined;
  return { request, response, pushed, notices, entries: entries.length };
}

/** The token request of a HAR file, else the pushed one. Offsets are left out: the text on the wire stands in the file as JSON, escaped. */
export function parseHar(text: string): WireRequest | undefined {
  const call = readHar(text);
  const message = call?.request ?? call?.pushed;
  const request = message === undefined ? undefined : parseHttp(message);
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
  if (Array.isArray(json)) return json.slice(-mostEntries).filter((entry) => isJsonObject(entry));
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

/** `postData.text` as sent; where a tool kept only the parameters, they are encoded again. */
function bodyOf(request: JsonObject): string {
  const data = objectAt(request, 'postData');
  const text = textAt(data, 'text');
  if (text !== '') return text;
  return writeForm(pairsOf(member(data, 'params')));
}

function isTextShown(request: JsonObject): boolean {
  const data = objectAt(request, 'postData');
  return textAt(data, 'text') !== '' || pairsOf(member(data, 'params')).length === 0;
}

function pairsOf(list: unknown): readonly (readonly [string, string])[] {
  if (!Array.isArray(list)) return [];
  return list
    .filter((pair) => isJsonObject(pair))
    .map((pair) => [textAt(pair, 'name'), textAt(pair, 'value')] as const);
}

/** HTTP/2 pseudo headers say again what the first line says. */
function headersOf(message: JsonObject): readonly (readonly [string, string])[] {
  return pairsOf(member(message, 'headers'))
    .filter(([name]) => name !== '' && !name.startsWith(':'))
    .map(([name, value]) => [name, value.replace(/[\r\n]+/g, ' ')]);
}

function callOf(entry: JsonObject): readonly ImportedCall[] {
  const request = objectAt(entry, 'request');
  // What a program logs of its call has an object of headers.
  if (request === undefined || objectAt(request, 'headers') !== undefined) return [];
  const response = objectAt(entry, 'response');
  return [
    {
      name: '',
      method: textAt(request, 'method') || 'POST',
      url: textAt(request, 'url'),
      headers: headersOf(request),
      body: bodyOf(request),
      response: response && responseText(response),
      notices: isTextShown(request)
        ? []
        : ['The archive shows the values of the form alone: how they were encoded on the wire is not known.'],
    },
  ];
}

function responseText(response: JsonObject): string | undefined {
  const status = member(response, 'status');
  // A call that got no answer is kept with status 0.
  if (typeof status !== 'number' || status < 100) return undefined;
  const content = objectAt(response, 'content');
  const text = textAt(content, 'text');
  const body = textAt(content, 'encoding') === 'base64' ? decodeUtf8(readBase64Url(text).bytes).text : text;
  const lines = headersOf(response).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${textAt(response, 'statusText')}`, ...lines, '', body].join('\r\n');
}
