import { writeForm } from '../request/write-form.ts';
import { chooseCalls } from './choose-calls.ts';
import { counted, type Imported, type ImportedCall, listed, omitted } from './imported.ts';
import { knownAddress } from './variables.ts';

const step =
  /^\s{0,80}(?:Given|When|Then|And|But|\*) (url|path|header|form field|param|method|def) (.{1,20000})$/;
const assignment = /^([\w-]{1,100}) ?= ?(.{0,20000})$/;
const literal = /^'([^']*)'$|^"([^"]*)"$/;
const scenario = /^\s{0,80}(?:Scenario|Scenario Outline|Background):/;

interface Open {
  url: string;
  path: string;
  readonly headers: [name: string, value: string][];
  readonly form: [name: string, value: string][];
  readonly missing: Set<string>;
}

const opened = (): Open => ({ url: '', path: '', headers: [], form: [], missing: new Set() });

/** Reads a feature of Karate: steps that set address, headers and form fields, up to the method. `undefined` for any other text. */
export function readKarate(text: string): Imported | undefined {
  if (!/^\s*(?:@[^\n]{1,200}\n\s*){0,9}Feature:/.test(text) || !/\bmethod (?:post|put|get)\b/i.test(text))
    return undefined;
  const calls: ImportedCall[] = [];
  const known = new Map<string, string>();
  let open = opened();
  for (const line of text.split(/\r?\n/)) {
    if (scenario.test(line)) open = { ...opened(), url: open.url };
    const [, what, rest = ''] = step.exec(line) ?? [];
    const [, name = '', written = ''] = assignment.exec(rest) ?? [];
    const filled = (source: string): string => valueIn(source.trim(), known, open.missing);
    if (what === 'url') open.url = filled(rest);
    else if (what === 'path')
      open.path = rest
        .split(',')
        .map((part) => `/${filled(part).replace(/^\//, '')}`)
        .join('');
    else if (what === 'header') open.headers.push([name, filled(written)]);
    else if (what === 'form field') open.form.push([name, filled(written)]);
    else if (what === 'def' && literal.test(written.trim())) known.set(name, filled(written));
    else if (what === 'method') {
      calls.push(callOf(rest.trim(), open));
      open = { ...opened(), url: open.url };
    }
  }
  if (calls.length === 0) return undefined;
  return {
    what: `A feature of Karate with ${counted(calls.length, 'call')}`,
    ...chooseCalls(calls, 'person'),
  };
}

/** A text in quotation marks, or a name that was given one further up. */
function valueIn(source: string, known: ReadonlyMap<string, string>, missing: Set<string>): string {
  const [whole, single, double] = literal.exec(source) ?? [];
  const value = whole === undefined ? known.get(source) : (single ?? double);
  if (value === undefined) missing.add(source);
  return value ?? omitted(source);
}

function callOf(method: string, { url, path, headers, form, missing }: Open): ImportedCall {
  const isTyped = form.length === 0 || headers.some(([name]) => name.toLowerCase() === 'content-type');
  const type = isTyped ? [] : [['Content-Type', 'application/x-www-form-urlencoded'] as const];
  return {
    name: '',
    method: method.toUpperCase(),
    url: knownAddress(url.replace(/\/$/, path === '' ? '$&' : '') + path),
    headers: [...type, ...headers],
    body: writeForm(form),
    notices: missing.size === 0 ? [] : [`Without a value in the file: ${listed([...missing])}.`],
  };
}
