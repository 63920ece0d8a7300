import { isParameterName } from '../parameters.ts';
import { parseForm } from '../parse-form.ts';
import type { WireRequest } from '../wire-request.ts';

/** What does not belong to a name, such as an encoded line break before it, stands there encoded. */
const run =
  /(?:^|[\s"'`=:[({>])((?:[A-Za-z_]{4,40}=[^\s"'`&<>]*)(?:&(?:%[\dA-Fa-f]{2}|\+){0,8}[A-Za-z_]{4,40}(?:%[\dA-Fa-f]{2}|\+){0,8}=[^\s"'`&<>]*){2,})/g;
const target = /\b(GET|POST)\s+["']?(https?:\/\/[^\s"',?#]+)/;
/** Fewer known names than this are any text with equals signs. */
const fewest = 3;

/** A form body inside a line of a log, with the method and the address where the log names them. Headers are not known from it. */
export function findFormBody(text: string): WireRequest | undefined {
  for (const match of [...text.matchAll(run)].slice(0, 50)) {
    const body = withoutLabel(match[1] ?? '');
    const start = match.index + match[0].length - body.length;
    const parameters = parseForm(body, 'body', start);
    if (parameters.filter(({ name }) => isParameterName(name.trim())).length < fewest) continue;
    const called = target.exec(text);
    const url = called?.[2];
    const urlAt = url === undefined ? -1 : text.indexOf(url);
    return {
      text,
      form: 'form-body',
      ...(called === null
        ? {}
        : { method: called[1], url, urlSpan: { start: urlAt, end: urlAt + (url?.length ?? 0) } }),
      headers: [],
      headersComplete: false,
      body,
      bodySpan: { start, end: start + body.length },
      parameters,
      queryParameters: [],
      multipart: false,
      notes: [],
    };
  }
  return undefined;
}

/** `body=client_id=…` in a log: what the log calls the body is no parameter of it. */
function withoutLabel(body: string): string {
  const [, label, name] = /^([A-Za-z_]+)=([A-Za-z_]+)=/.exec(body) ?? [];
  const labelled =
    label !== undefined && name !== undefined && !isParameterName(label) && isParameterName(name);
  return labelled ? body.slice(label.length + 1) : body;
}
