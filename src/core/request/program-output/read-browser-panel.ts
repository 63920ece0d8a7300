import { listedParameters } from '../listed-parameters.ts';
import { parseForm } from '../parse-form.ts';
import type { WireHeader, WireRequest } from '../wire-request.ts';
import { writeForm } from '../write-form.ts';

const general = /^Request URL:?[ \t]*(https?:\/\/\S{1,4000})?$/;
const heading =
  /^(Request Headers|Response Headers|General|Form Data|Query String Parameters|Request Payload|Payload)\b/;
const inLine = /^(:?[\w-]{1,80}):[ \t]+(\S.*)$/;
const nameAlone = /^(:?[A-Za-z][\w-]{0,80}):?$/;
const mostLines = 2_000;

/**
 * The request in the panel "Headers" of a browser's network tools, copied as text, with the form of the panel "Payload" where it stands
 * below. Newer ones are copied with each name and each value in a line of its own. `undefined` for any other text. Linear.
 */
export function readBrowserPanel(text: string): WireRequest | undefined {
  const lines = text
    .split('\n', mostLines)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const start = lines.findIndex((line) => general.test(line));
  if (start < 0 || start > 3) return undefined;
  const [, onLine] = general.exec(lines[start] ?? '') ?? [];
  const url = onLine ?? lines[start + 1];
  const method = panelValue(lines, 'Request Method');
  if (
    url === undefined ||
    !/^https?:\/\/\S+$/.test(url) ||
    method === undefined ||
    !/^[A-Z]{3,7}$/.test(method)
  )
    return undefined;
  const formAt = lines.findIndex((line) => /^(?:Form Data|Payload|Request Payload)\b/.test(line));
  const form = formAt < 0 ? undefined : formBelow(lines.slice(formAt + 1));
  const parameters = form === undefined ? [] : parseForm(form, 'body');
  return {
    text,
    form: 'parameters',
    method,
    url,
    headers: headersIn(lines, formAt),
    headersComplete: false,
    ...(form === undefined ? {} : { body: form }),
    parameters: parameters.map(({ span: _span, ...parameter }) => parameter),
    queryParameters: [],
    multipart: false,
    notes: [],
    // The panel "Headers" shows no body.
    partial: form === undefined,
  };
}

function panelValue(lines: readonly string[], name: string): string | undefined {
  const at = lines.findIndex((line) => line.startsWith(name));
  const value = lines[at]?.slice(name.length).replace(/^:/, '').trim();
  return value === '' ? lines[at + 1] : value;
}

/** The form as it was sent, where its source is shown; else of its parameters. */
function formBelow(lines: readonly string[]): string | undefined {
  const source = lines.find((line) => /^[\w.%-]{1,80}=\S*&/.test(line));
  if (source !== undefined) return source;
  const listed = listedParameters(lines.join('\n'));
  return listed && writeForm(Object.entries(listed));
}

/** Those under "Request Headers"; without headings none can be told from those of the answer but the proof. */
function headersIn(lines: readonly string[], formAt: number): readonly WireHeader[] {
  const from = lines.findIndex((line) => line.startsWith('Request Headers'));
  const rest = lines.slice(from + 1, formAt < 0 ? undefined : formAt);
  const next = from < 0 ? -1 : rest.findIndex((line) => heading.test(line));
  const headers = pairsIn(next < 0 ? rest : rest.slice(0, next));
  return headers.filter(({ name }) => (from < 0 ? name.toLowerCase() === 'dpop' : !name.startsWith(':')));
}

function pairsIn(lines: readonly string[]): readonly WireHeader[] {
  const pairs: WireHeader[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [, name, value] = inLine.exec(lines[at] ?? '') ?? [];
    const alone = nameAlone.exec(lines[at] ?? '')?.[1];
    if (name !== undefined && value !== undefined) pairs.push({ name, value });
    else if (alone !== undefined && lines[at + 1] !== undefined) {
      pairs.push({ name: alone, value: lines[at + 1] ?? '' });
      at += 1;
    }
  }
  return pairs;
}
