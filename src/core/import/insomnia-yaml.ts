import type { Json, JsonObject } from '../assertion/decoded-jwt.ts';
import { parseJson } from '../assertion/json-text.ts';

type Members = Record<string, Json>;

const line = /^( {0,60})(- )?([\w.-]{1,60}):(?: (.*))?$/;
const lists = ['params', 'headers', 'parameters'];
const ofRow = ['name', 'value', 'disabled'];
const ofRequest = ['method', 'name', 'mimeType', 'text'];

/** Whether a text is a collection of Insomnia 5. */
export function isInsomniaYaml(text: string): boolean {
  return /^type: collection\.insomnia\.rest\/5/m.test(text);
}

/** The requests and the environments of a collection of Insomnia 5, as the resources of format 4: of YAML what Insomnia writes. */
export function insomniaResources(text: string): readonly JsonObject[] {
  const resources: Members[] = [];
  let members: Members = {};
  let rows: Members[] | undefined;
  for (const { key, value, isFirst } of entriesOf(text)) {
    if (isFirst && key === 'url') {
      members = { _type: 'request', url: value };
      resources.push(members);
      rows = undefined;
    } else if (key === 'data' && value === '') {
      members = {};
      resources.push({ _type: 'environment', data: members });
      rows = undefined;
    } else if (value === '') {
      rows = lists.includes(key) ? [] : undefined;
      if (rows !== undefined) members[key] = rows;
    } else if (rows !== undefined && (isFirst || ofRow.includes(key))) {
      if (isFirst) rows.push({});
      const row = rows.at(-1);
      if (row !== undefined) row[key] = value;
    } else if (members._type !== 'request' || (ofRequest.includes(key) && !(key in members)))
      members[key] = value;
  }
  return resources.map((one) => ('url' in one ? { ...one, body: one } : one));
}

interface Entry {
  readonly key: string;
  /** Empty where members follow. */
  value: Json;
  /** The first of an item of a list. */
  readonly isFirst: boolean;
}

/** One line each, and a text of several lines with its key. */
function entriesOf(text: string): readonly Entry[] {
  const entries: Entry[] = [];
  let open: { readonly entry: Entry; readonly lines: string[]; readonly indent: number } | undefined;
  for (const written of text.split(/\r?\n/)) {
    const indent = written.length - written.trimStart().length;
    if (open !== undefined && (indent > open.indent || written.trim() === '')) {
      open.lines.push(written.trim());
      continue;
    }
    if (open !== undefined) open.entry.value = open.lines.join('\n');
    const [, , dash, key = '', value = ''] = line.exec(written.slice(0, 100_000)) ?? [];
    const entry = { key, value: scalar(value), isFirst: dash !== undefined };
    open = /^[|>][-+]?$/.test(value) ? { entry, lines: [], indent } : undefined;
    if (key !== '') entries.push(entry);
  }
  if (open !== undefined) open.entry.value = open.lines.join('\n');
  return entries;
}

function scalar(written: string): Json {
  if (written === 'true') return true;
  if (/^'.*'$/.test(written)) return written.slice(1, -1).replaceAll("''", "'");
  const json = written.startsWith('"') ? parseJson(written) : undefined;
  return json?.ok === true ? json.value : written;
}
