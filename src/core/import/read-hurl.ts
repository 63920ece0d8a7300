import { writeForm } from '../request/write-form.ts';
import { chooseCalls } from './choose-calls.ts';
import { counted, type Imported, type ImportedCall, listed } from './imported.ts';
import { fillBudget, knownAddress, Variables } from './variables.ts';

const formSection = /^\[(?:Form|FormParams)\][ \t]*$/m;
const begins = /^(GET|POST|PUT|PATCH|DELETE|HEAD)[ \t]+(\S+)[ \t]*$/;
const answers = /^HTTP(?:\/[\d.]{1,3})?(?:[ \t]+(?:\d{3}|\*))?[ \t]*$/;
const section = /^\[(\w{1,40})\][ \t]*$/;
const pair = /^([^\s:#[][^:\n]{0,200}):(.*)$/;

type Rows = (readonly [name: string, value: string])[];

interface Entry {
  readonly method: string;
  readonly url: string;
  readonly headers: Rows;
  readonly form: Rows;
}

/** Whether the form of a request stands in a section of Hurl: raw HTTP begins alike. */
export function hasHurlForm(text: string): boolean {
  return formSection.test(text);
}

/** Reads a file of Hurl, whose form stands decoded behind `[Form]`; without one it is raw HTTP. `undefined` for any other text. */
export function readHurl(text: string): Imported | undefined {
  if (!hasHurlForm(text)) return undefined;
  const entries = entriesOf(text.split(/\r?\n/));
  if (entries.length === 0) return undefined;
  const budget = fillBudget();
  return {
    what: `A file of Hurl with ${counted(entries.length, 'request')}`,
    ...chooseCalls(
      entries.map((entry) => callOf(entry, new Variables([], budget))),
      'person',
    ),
  };
}

function entriesOf(lines: readonly string[]): readonly Entry[] {
  const entries: Entry[] = [];
  let rows: Rows | undefined;
  for (const line of lines) {
    const [, method, url] = begins.exec(line.slice(0, 8_000)) ?? [];
    const name = section.exec(line.slice(0, 60))?.[1];
    const entry = entries.at(-1);
    if (method !== undefined && url !== undefined) {
      rows = [];
      entries.push({ method, url, headers: rows, form: [] });
    } else if (answers.test(line.slice(0, 40))) rows = undefined;
    else if (name !== undefined) rows = name.startsWith('Form') ? entry?.form : undefined;
    else {
      const [, key, value] = pair.exec(line) ?? [];
      if (key !== undefined && value !== undefined) rows?.push([key.trim(), value.trim()]);
    }
  }
  return entries;
}

function callOf({ method, url, headers, form }: Entry, variables: Variables): ImportedCall {
  const filled = (rows: Rows): Rows => rows.map(([name, value]) => [name, variables.fill(value)]);
  const type = form.length === 0 ? [] : [['Content-Type', 'application/x-www-form-urlencoded'] as const];
  const call = {
    name: '',
    method,
    url: knownAddress(variables.fill(url)),
    headers: [...type, ...filled(headers)],
    body: writeForm(filled(form)),
  };
  const missing = [...variables.missing];
  return {
    ...call,
    notices: missing.length === 0 ? [] : [`Without a value in the file: ${listed(missing)}.`],
  };
}
