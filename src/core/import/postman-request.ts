import type { Json, JsonObject } from '../assertion/decoded-jwt.ts';
import { isJsonObject, member } from '../assertion/json-text.ts';
import { writeForm } from '../request/write-form.ts';
import { listed } from './imported.ts';
import { objectAt, type Row, rowsOf, textOf } from './postman-json.ts';
import type { Variables } from './variables.ts';

/** The address of a request, with the variables of its path filled in. */
export function urlOf(request: JsonObject): string {
  const url = member(request, 'url');
  if (typeof url === 'string') return url;
  if (!isJsonObject(url)) return '';
  const raw = textOf(member(url, 'raw'));
  const values = new Map(rowsOf(member(url, 'variable')).map(({ key, value }) => [key, value]));
  // `:name` in the path is a variable of the path.
  const named = (path: string): string =>
    path.replace(/\/:([\w-]+)/g, (whole, name: string) => {
      const value = values.get(name);
      return value === undefined ? whole : `/${value}`;
    });
  if (raw !== '') return named(raw);
  const host = partsOf(member(url, 'host')).join('.');
  const protocol = textOf(member(url, 'protocol')) || 'https';
  const port = textOf(member(url, 'port'));
  const path = partsOf(member(url, 'path')).join('/');
  const query = rowsOf(member(url, 'query')).map(({ key, value }) => `${key}=${value}`);
  const origin = `${/^\{\{/.test(host) ? '' : `${protocol}://`}${host}${port === '' ? '' : `:${port}`}`;
  return `${origin}${named(`/${path}`)}${query.length === 0 ? '' : `?${query.join('&')}`}`;
}

function partsOf(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((part) => typeof part === 'string') : [];
}

export interface Body {
  readonly body: string;
  /** The type that Postman sends unasked. */
  readonly type?: string | undefined;
}

const rawTypes: ReadonlyMap<string, string> = new Map([
  ['json', 'application/json'],
  ['xml', 'application/xml'],
  ['html', 'text/html'],
  ['javascript', 'application/javascript'],
]);

/** The body as Postman sends it (schema v2.1, `request.body`). */
export function bodyOf(request: JsonObject, variables: Variables, notices: string[]): Body {
  const body = objectAt(request, 'body');
  const mode = textOf(member(body, 'mode'));
  if (body === undefined || mode === '' || member(body, 'disabled') === true) return { body: '' };
  if (mode === 'urlencoded') {
    const pairs = rowsOf(member(body, 'urlencoded'));
    return {
      body: writeForm(pairs.map(({ key, value }) => [variables.fill(key), variables.fill(value)])),
      type: 'application/x-www-form-urlencoded',
    };
  }
  if (mode === 'formdata') return multipart(rowsOf(member(body, 'formdata')), variables, notices);
  if (mode === 'raw') {
    const language = textOf(member(objectAt(objectAt(body, 'options'), 'raw'), 'language'));
    return {
      body: variables.fill(textOf(member(body, 'raw'))),
      type: rawTypes.get(language) ?? 'text/plain',
    };
  }
  notices.push(`The body of mode “${mode.slice(0, 40)}” is not in the collection.`);
  return { body: '' };
}

/** Postman draws the boundary when it sends; RFC 7578 §4.1 leaves it free. */
const boundary = '----PostmanFormBoundary';

function multipart(rows: readonly Row[], variables: Variables, notices: string[]): Body {
  const parts = rows.map((row) => {
    if (row.isFile) notices.push(`The file of the field ${listed([row.key])} is not in the collection.`);
    const name = variables.fill(row.key).replace(/"/g, '%22');
    return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${variables.fill(row.value)}\r\n`;
  });
  return { body: `${parts.join('')}--${boundary}--`, type: `multipart/form-data; boundary=${boundary}` };
}
