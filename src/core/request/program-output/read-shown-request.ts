import type { JsonObject } from '../../assertion/decoded-jwt.ts';
import { isJsonObject, member, parseJsonObject } from '../../assertion/json-text.ts';
import { writeForm } from '../write-form.ts';
import { asMessage } from './printed-request.ts';

const address = /^(?:[▼▶►] ?)?(GET|POST|PUT|PATCH|DELETE) (https?:\/\/\S{1,4000}?)(?:: \{)?[ \t]*$/;
const heading =
  /^(?:[▼▶►] ?)?(Request Headers|Request Body|POST data|Response Headers|Response Body|Network):?$/;
const pair = /^([^:\s]{1,80}): ?(.*)$/;
const mostLines = 2_000;

/**
 * A request as the console of Postman and the results of JMeter show it: the address, and the headers and the body under headings.
 * `undefined` for any other text. Linear.
 */
export function readShownRequest(text: string): string | undefined {
  const lines = text.trim().split(/\r?\n/).slice(0, mostLines);
  const [, method, url] = address.exec(lines[0] ?? '') ?? [];
  if (method === undefined || url === undefined) return undefined;
  const record = recordBelow(text);
  if (record !== undefined) return recorded(method, url, record);
  const sections = sectionsOf(lines.slice(1));
  const headers = sections.get('Request Headers');
  const raw = sections.get('POST data')?.find((line) => line.trim() !== '');
  const fields = sections.get('Request Body');
  if (headers === undefined || (raw === undefined && fields === undefined)) return undefined;
  const body = raw ?? (fields === undefined ? '' : formOf(fields));
  return asMessage({ method, url, headers: headers.flatMap(pairIn), headersComplete: false, body });
}

/** The body of the answer that stands below such a request. */
export function answerShown(text: string): string | undefined {
  if (readShownRequest(text) === undefined) return undefined;
  const record = recordBelow(text);
  if (record === undefined)
    return sectionsOf(text.split(/\r?\n/).slice(0, mostLines)).get('Response Body')?.join('\n');
  const body = member(record, 'Response Body');
  return typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
}

/** All of it as one object, as the console is copied. */
function recordBelow(text: string): JsonObject | undefined {
  const at = text.indexOf(': {');
  if (at < 0 || text.slice(0, at).includes('\n')) return undefined;
  const record = parseJsonObject(text.slice(at + 2, text.lastIndexOf('}') + 1));
  return record.ok ? record.value : undefined;
}

function recorded(method: string, url: string, record: JsonObject): string | undefined {
  const [headers, fields] = [member(record, 'Request Headers'), member(record, 'Request Body')];
  const body = isJsonObject(fields) ? writeForm(textsIn(fields)) : fields;
  if (!isJsonObject(headers) || typeof body !== 'string') return undefined;
  return asMessage({ method, url, headers: textsIn(headers), headersComplete: false, body });
}

function textsIn(object: JsonObject): readonly (readonly [name: string, value: string])[] {
  return Object.entries(object).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
}

function sectionsOf(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const sections = new Map<string, string[]>();
  let open: string[] = [];
  for (const line of lines) {
    const name = heading.exec(line.trim())?.[1];
    if (name === undefined) open.push(line);
    else {
      open = [];
      sections.set(name, open);
    }
  }
  return sections;
}

/** Fields of a form, one a line; a text that was sent as it is stands on one line. */
function formOf(lines: readonly string[]): string {
  const pairs = lines.flatMap(pairIn);
  if (pairs.length === 0) return lines.join('\n').trim();
  return writeForm(pairs);
}

function pairIn(line: string): readonly (readonly [name: string, value: string])[] {
  const [, name, value] = pair.exec(line.trim()) ?? [];
  return name === undefined || value === undefined ? [] : [[name, value.replace(/^"(.*)"$/, '$1')]];
}
