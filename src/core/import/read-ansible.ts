import { writeForm } from '../request/write-form.ts';
import { chooseCalls } from './choose-calls.ts';
import { counted, type Imported, type ImportedCall, listed } from './imported.ts';
import { fillBudget, knownAddress, Variables } from './variables.ts';

type Rows = readonly (readonly [name: string, value: string])[];

const task = /^([ \t]{0,200})(?:- )?(?:ansible\.builtin\.)?uri:[ \t]*\r?$/;
const entry = /^([ \t]{1,200})(["']?)([\w-]{1,100})\2:(?=[ \t\r]|$)/;
const mediaTypes: Readonly<Record<string, string>> = {
  'form-urlencoded': 'application/x-www-form-urlencoded',
  json: 'application/json',
};

/** Reads the tasks of a playbook of Ansible that call the module `uri`. Lists and texts over several lines are not read. `undefined` for any other text. */
export function readAnsible(text: string): Imported | undefined {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, at) => (task.test(line.slice(0, 260)) ? [at] : []));
  const budget = fillBudget();
  const calls = starts.flatMap((start, at) => {
    const members = membersOf(lines, start, starts[at + 1] ?? lines.length);
    return members.has('url') ? [callOf(members, new Variables([], budget))] : [];
  });
  if (calls.length === 0) return undefined;
  return {
    what: `A playbook of Ansible with ${counted(calls.length, 'call')}`,
    ...chooseCalls(calls, 'person'),
  };
}

/** A value, or the rows below a name. */
interface Member {
  readonly value: string;
  readonly rows: [name: string, value: string][];
}

/** What is set in further than the name of the module; of two levels the inner belongs to the outer. */
function membersOf(lines: readonly string[], start: number, end: number): ReadonlyMap<string, Member> {
  const members = new Map<string, Member>();
  const margin = /^[ \t]*(?:- )?/.exec(lines[start] ?? '')?.[0].length ?? 0;
  let level: number | undefined;
  let open: Member | undefined;
  for (const line of lines.slice(start + 1, end)) {
    const [whole = '', indent = '', , name = ''] = entry.exec(line) ?? [];
    const value = line.slice(whole.length);
    if (line.trim() === '') continue;
    if (indent.length <= margin) break;
    level ??= indent.length;
    if (indent.length > level) open?.rows.push([name, unquoted(value)]);
    else {
      open = { value: unquoted(value), rows: [] };
      members.set(name, open);
    }
  }
  return members;
}

function unquoted(written: string): string {
  const text = written.trim();
  const [, single, double] = /^(?:'([^']{0,100000})'|"((?:[^"\\]|\\["\\/]){0,100000})")/.exec(text) ?? [];
  const comment = text.search(/[ \t]#/);
  return single ?? double?.replace(/\\(.)/g, '$1') ?? (comment < 0 ? text : text.slice(0, comment).trimEnd());
}

function callOf(members: ReadonlyMap<string, Member>, variables: Variables): ImportedCall {
  const filled = (name: string): Rows =>
    (members.get(name)?.rows ?? []).map(([key, value]) => [key, variables.fill(value)]);
  const value = (name: string): string => variables.fill(members.get(name)?.value ?? '');
  const form = filled('body');
  const headers = filled('headers');
  const isTyped = headers.some(([name]) => name.toLowerCase() === 'content-type');
  const type = mediaTypes[value('body_format')];
  const isJson = type === mediaTypes.json && form.length > 0;
  const call = {
    name: '',
    method: (value('method') || 'GET').toUpperCase(),
    url: knownAddress(value('url')),
    headers: [...(isTyped || type === undefined ? [] : [['Content-Type', type] as const]), ...headers],
    body: isJson
      ? JSON.stringify(Object.fromEntries(form))
      : form.length > 0
        ? writeForm(form)
        : value('body'),
  };
  const missing = [...variables.missing];
  return {
    ...call,
    notices: missing.length === 0 ? [] : [`Without a value in the file: ${listed(missing)}.`],
  };
}
