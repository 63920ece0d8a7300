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
  const sections = sectionsOf(lines.slice(1));
  const headers = sections.get('Request Headers');
  const raw = sections.get('POST data')?.find((line) => line.trim() !== '');
  const fields = sections.get('Request Body');
  if (headers === undefined || (raw === undefined && fields === undefined)) return undefined;
  const body = raw ?? (fields === undefined ? '' : formOf(fields));
  return asMessage({ method, url, headers: headers.flatMap(pairIn), headersComplete: false, body });
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
