import { writeForm } from '../request/write-form.ts';
import { chooseCalls } from './choose-calls.ts';
import { counted, type Imported, type ImportedCall } from './imported.ts';

const requestLine =
  /^(?:\S{1,80}:\d{1,5}|\[replay\]|\d[\d.]{6,14}):? (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (https?:\/\/\S+)(?: HTTP\/[\d.]+)?\s*$/;
const responseLine =
  /^(?:\[replay\])? *<< (?:HTTP\/[\d.]+ )?(\d{3})(?: (.{0,200}?))??(?: (?:[\d.]+[bkmgKMG]?B?|\(content missing\)))?\s*$/;
/** Colours of a terminal (ECMA-48 §8.3.117, Select Graphic Rendition). */
const escapeCharacter = String.fromCharCode(0x1b);
const colours = new RegExp(`${escapeCharacter}\\[[0-9;]*m`, 'g');
const indent = '    ';

/** A message as it is shown: a first line, and indented ones below. */
interface Shown {
  readonly lines: string[];
}

/**
 * Reads what mitmdump and mitmproxy print of flows (`flow_detail` 2 to 4; mitmproxy/addons/dumper.py): request line with the
 * client's address, ` << ` before the answer, head and body indented by four. `undefined` for any other text; never fails.
 */
export function readMitmproxy(shown: string): Imported | undefined {
  const text = shown.includes(escapeCharacter) ? shown.replace(colours, '') : shown;
  if (!/^(?:\[replay\])? *<< /m.test(text) && !/^\S+:\d+: [A-Z]+ https?:/m.test(text)) return undefined;
  const calls: ImportedCall[] = [];
  const rest: string[] = [];
  let at = 0;
  const lines = text.split(/\r?\n/);
  const take = (): Shown => {
    const shown: string[] = [];
    for (
      let line = lines[at];
      line !== undefined && (line.startsWith(indent) || line.trim() === '');
      line = lines[at]
    ) {
      shown.push(line.slice(indent.length));
      at += 1;
    }
    return { lines: shown };
  };
  for (let line = lines[at]; line !== undefined; line = lines[at]) {
    at += 1;
    const [, method, url] = line.length > 20_000 ? [] : (requestLine.exec(line) ?? []);
    if (method === undefined || url === undefined) {
      rest.push(line);
      continue;
    }
    const request = messageIn(take());
    const response = responseLine.exec(String(lines[at]).slice(0, 500));
    if (response !== null) at += 1;
    const answer = response === null ? undefined : messageIn(take());
    calls.push({
      name: '',
      method,
      url,
      headers: request.headers,
      body: request.body,
      response: answer && responseText(response, answer),
      notices: [...request.notices, ...(answer?.notices ?? [])],
    });
  }
  if (calls.length === 0) return undefined;
  const what = `The output of mitmproxy with ${counted(calls.length, 'call')}`;
  return { what, ...chooseCalls(calls, 'time'), rest: rest.join('\n') };
}

interface Message {
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
  readonly notices: readonly string[];
}

function messageIn({ lines }: Shown): Message {
  const blank = lines.findIndex((line) => line.trim() === '');
  const head = blank < 0 ? lines : lines.slice(0, blank);
  const headers = head.flatMap((line) => {
    const [, name, value] = /^([^\s:]{1,200}): ?(.*)$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });
  const body = blank < 0 ? '' : lines.slice(blank).join('\n').trim();
  const isCut = /\n?\(cut off\)$/.test(body);
  const shown = body.replace(/\n?\(cut off\)$/, '');
  const cut = isCut ? ['mitmproxy cut a body off: show it with flow_detail 4.'] : [];
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const pairs = /urlencoded/i.test(type) ? shownPairs(shown) : undefined;
  if (pairs === undefined) return { headers, body: shown, notices: cut };
  return {
    // The length belongs to the body as it was sent.
    headers: headers.filter(([name]) => name.toLowerCase() !== 'content-length'),
    body: writeForm(pairs),
    notices: [
      ...cut,
      'mitmproxy shows the form decoded: how it was encoded on the wire is not known. To see that, export the flow as “raw”.',
    ],
  };
}

/** `name: value` line by line, as the view of forms shows them; since version 12 in YAML. `undefined` where the body is shown raw. */
function shownPairs(body: string): readonly (readonly [string, string])[] | undefined {
  const lines = body.replace(/^URLEncoded form\n/, '').split('\n');
  const pairs: { readonly name: string; readonly value: string[] }[] = [];
  for (const line of lines) {
    const [, name, value] = /^["']?([\w.%-]{1,100})["']?: *(?! )(.*)$/.exec(line) ?? [];
    const last = pairs.at(-1);
    if (name !== undefined && value !== undefined) pairs.push({ name, value: [unquoted(value)] });
    else if (last === undefined) return undefined;
    else if (last.value.length === 1 && /^[|>]-?$/.test(last.value[0] ?? '')) last.value[0] = line.trim();
    else last.value.push(line.trim());
  }
  return pairs.map(({ name, value }) => [name, value.join('\n')]);
}

function unquoted(value: string): string {
  const text = value.trimEnd();
  if (/^'.*'$/.test(text)) return text.slice(1, -1).replaceAll("''", "'");
  if (!/^".*"$/.test(text)) return text;
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}

function responseText(firstLine: RegExpExecArray | null, { headers, body }: Message): string {
  const [, status, reason = ''] = firstLine ?? [];
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${reason}`.trimEnd(), ...lines, '', body].join('\r\n');
}
