import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { isJsonObject, member, parseJson } from '../assertion/json-text.ts';
import { withQuery, writeForm } from '../request/write-form.ts';
import { chooseCalls } from './choose-calls.ts';
import { counted, type Imported, type ImportedCall, listed } from './imported.ts';
import { objectAt, objectsIn, textOf } from './postman-json.ts';
import { fillBudget, knownAddress, Variables } from './variables.ts';

const formType = 'application/x-www-form-urlencoded';
const mostRequests = 5_000;
const mostFolders = 500;

type Row = readonly [name: string, value: string];

/** Reads a collection or a request of Hoppscotch, or a list of collections. Its environments are files of their own. `undefined` for any other text. */
export function readHoppscotch(text: string): Imported | undefined {
  if (!/"endpoint"\s*:/.test(text)) return undefined;
  const json = parseJson(text);
  if (!json.ok) return undefined;
  const requests = requestsIn(Array.isArray(json.value) ? objectsIn(json.value) : [json.value]);
  if (requests.length === 0) return undefined;
  const budget = fillBudget();
  return {
    what: `A collection of Hoppscotch with ${counted(requests.length, 'request')}`,
    ...chooseCalls(
      requests.map((request) => callOf(request, new Variables([], budget))),
      'person',
    ),
  };
}

/** Folder by folder, none within another by a call of its own. */
function requestsIn(roots: readonly unknown[]): readonly JsonObject[] {
  const found: JsonObject[] = [];
  const open = [...roots];
  for (let at = 0; at < open.length && at < mostFolders; at += 1) {
    const one = open[at];
    if (!isJsonObject(one)) continue;
    if (typeof member(one, 'endpoint') === 'string') found.push(one);
    found.push(...objectsIn(member(one, 'requests')));
    open.push(...objectsIn(member(one, 'folders')));
  }
  return found.filter((one) => typeof member(one, 'endpoint') === 'string').slice(0, mostRequests);
}

function callOf(request: JsonObject, variables: Variables): ImportedCall {
  // `<<name>>` is a variable.
  const fill = (value: Parameters<typeof textOf>[0]): string =>
    variables.fill(textOf(value).replace(/<<([\w.-]{1,100})>>/g, '{{$1}}'));
  const rowsOf = (name: string): readonly Row[] =>
    objectsIn(member(request, name))
      .filter((row) => member(row, 'active') !== false)
      .map((row) => [textOf(member(row, 'key')), fill(member(row, 'value'))] as const)
      .filter(([key]) => key !== '');
  const body = objectAt(request, 'body');
  const type = textOf(member(body, 'contentType'));
  const shown = fill(member(body, 'body'));
  const headers = rowsOf('headers');
  const isTyped = type === '' || headers.some(([name]) => name.toLowerCase() === 'content-type');
  const call = {
    name: textOf(member(request, 'name')),
    method: textOf(member(request, 'method')).toUpperCase(),
    url: withQuery(knownAddress(fill(member(request, 'endpoint'))), rowsOf('params')),
    headers: isTyped ? headers : [['Content-Type', type] as const, ...headers],
    body: type === formType ? writeForm(linesOf(shown)) : shown,
  };
  const missing = [...variables.missing];
  return {
    ...call,
    notices: missing.length === 0 ? [] : [`Without a value in the file: ${listed(missing)}.`],
  };
}

/** A form stands as lines of `name: value`; what begins with # is switched off. */
function linesOf(body: string): readonly Row[] {
  return body.split('\n').flatMap((line) => {
    const colon = line.indexOf(':');
    return colon < 1 || line.startsWith('#')
      ? []
      : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const];
  });
}
