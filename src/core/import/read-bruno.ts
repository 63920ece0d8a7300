import { writeForm } from '../request/write-form.ts';
import { chooseCalls } from './choose-calls.ts';
import { type Imported, listed } from './imported.ts';
import { knownAddress, Variables } from './variables.ts';

type Rows = readonly (readonly [name: string, value: string])[];

const opening = /^([a-z][\w:-]{0,40}) \{$/;
const methods = ['get', 'post', 'put', 'patch', 'delete'];
const mediaTypes: Readonly<Record<string, string>> = {
  'body:json': 'application/json',
  'body:text': 'text/plain',
};

/** Reads a request of Bruno (`.bru`): blocks of `name: value`, each between braces at the start of a line. `undefined` for any other text. */
export function readBruno(text: string): Imported | undefined {
  const blocks = blocksOf(text);
  const method = methods.find((name) => blocks.has(name));
  if (!blocks.has('meta') || method === undefined) return undefined;
  const rows = (name: string): Rows => rowsOf(blocks.get(name) ?? []);
  const variables = new Variables([new Map(rows('vars:pre-request'))]);
  const filled = (name: string): Rows => rows(name).map(([key, value]) => [key, variables.fill(value)]);
  const raw = Object.keys(mediaTypes).find((name) => blocks.has(name));
  const headers = filled('headers');
  const isTyped = headers.some(([name]) => name.toLowerCase() === 'content-type');
  const type = mediaTypes[raw ?? ''] ?? 'application/x-www-form-urlencoded';
  const call = {
    name: '',
    method: method.toUpperCase(),
    url: knownAddress(new Map(filled(method)).get('url') ?? ''),
    headers: [...(isTyped ? [] : [['Content-Type', type] as const]), ...headers],
    body:
      raw === undefined
        ? writeForm(filled('body:form-urlencoded'))
        : variables.fill((blocks.get(raw) ?? []).join('\n')),
  };
  const missing = [...variables.missing];
  const notices = missing.length === 0 ? [] : [`Without a value in the file: ${listed(missing)}.`];
  return { what: 'A request of Bruno', ...chooseCalls([{ ...call, notices }], 'person') };
}

function blocksOf(text: string): ReadonlyMap<string, readonly string[]> {
  const blocks = new Map<string, string[]>();
  let open: string[] | undefined;
  for (const line of text.split(/\r?\n/)) {
    const name = open === undefined ? opening.exec(line.slice(0, 60))?.[1] : undefined;
    if (name !== undefined) {
      open = [];
      blocks.set(name, open);
    } else if (line === '}') open = undefined;
    else open?.push(line.trim());
  }
  return blocks;
}

/** What begins with `~` is switched off; a value of several lines stands between `'''`. */
function rowsOf(lines: readonly string[]): Rows {
  const rows: [name: string, value: string][] = [];
  let open: string[] | undefined;
  for (const line of lines) {
    const colon = line.indexOf(':');
    const last = rows.at(-1);
    if (open !== undefined && last !== undefined) {
      if (line !== "'''") open.push(line);
      else {
        last[1] = open.join('\n');
        open = undefined;
      }
    } else if (colon > 0) {
      const value = line.slice(colon + 1).trim();
      rows.push([line.slice(0, colon), value]);
      if (value === "'''") open = [];
    }
  }
  return rows.filter(([name]) => !name.startsWith('~'));
}
