import { parseJsonObject } from '../assertion/json-text.ts';
import { hasHurlForm } from '../import/read-hurl.ts';
import { parseUrl } from '../runtime.ts';
import { formMediaType } from './body-kind.ts';
import { followAssignments } from './follow-assignments.ts';
import { bareForm, formAlone } from './form-end.ts';
import { listedParameters } from './listed-parameters.ts';
import { beginsLogLine, looksLikeLog } from './log/log-lines.ts';
import { findShownBody, parseLog } from './log/parse-log.ts';
import { readOtherCommand } from './other-commands.ts';
import { parseCurl } from './parse-curl.ts';
import { formEncode, parseForm } from './parse-form.ts';
import { parseHar } from './parse-har.ts';
import { parseHttp, withoutFinalLineEnds } from './parse-http.ts';
import { parseImported } from './parse-imported.ts';
import { readPrinted } from './printed/read-printed.ts';
import { findFormBody } from './program-output/find-form-body.ts';
import { parseProgramOutput } from './program-output/parse-program-output.ts';
import { readArrowLog } from './program-output/read-arrow-log.ts';
import { readBrowserPanel } from './program-output/read-browser-panel.ts';
import { readShownRequest } from './program-output/read-shown-request.ts';
import { type WireParameter, type WireRequest, withoutPlaces } from './wire-request.ts';

/** Reads a pasted request in any of its forms: raw HTTP, a HAR file or entry, what a program prints of one, curl, HTTPie, wget, URL, JSON body, form body. `undefined` where it is none of them. */
export function parseRequest(text: string): WireRequest | undefined {
  if (text.trim() === '') return undefined;
  const written = asWritten(text);
  if (written === text) return readRequest(text);
  const request = readRequest(written);
  return request && withoutPlaces(text, request);
}

/** A text before a log or a mail altered it throughout: signs that a writer of JSON escapes, and an empty line below each line. */
function asWritten(text: string): string {
  const isEscaped = !text.includes('&') && !/^\s*["{[]/.test(text) && text.includes(escapedSign);
  const plain = isEscaped
    ? text.replace(/\\u00(2[5-7bB]|3[c-eC-E])/g, (_sign, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
  return withoutEmptyLines(plain);
}

const escapedSign = '\\u0026';

function withoutEmptyLines(text: string): string {
  if (!/^[^\n]{1,9000}\n\r?\n[ \t]{0,20}(?:[A-Za-z][\w-]{1,40}:|-{1,2}\w)/.test(text)) return text;
  const lines = text.split('\n');
  const isDoubled = lines.every((line, at) => at % 2 === 0 || line.trim() === '');
  return isDoubled ? lines.filter((_line, at) => at % 2 === 0).join('\n') : text;
}

function readRequest(text: string): WireRequest | undefined {
  return (
    parseShown(text) ??
    (hasHurlForm(text) ? parseImported(text) : undefined) ??
    parseMessage(text) ??
    parseHar(text) ??
    parseImported(text) ??
    parseProgramOutput(text) ??
    (/\bcurl\b/i.test(text) ? parseScript(text) : undefined) ??
    readOtherCommand(text) ??
    readBrowserPanel(text) ??
    parseLog(text) ??
    parsePrinted(text) ??
    // The lines of a log are no body, whatever stands in them.
    (looksLikeLog(text) ? undefined : parseBare(text)) ??
    findShownBody(text)
  );
}

/** Raw HTTP. Below a head the log may go on that shows it, with the body in a line of its own. */
function parseMessage(text: string): WireRequest | undefined {
  const request = parseHttp(text);
  const body = request?.body?.trimStart() ?? '';
  if (request === undefined || body.startsWith('{') || !beginsLogLine(body.slice(0, 300))) return request;
  const logged = findFormBody(body);
  return withoutPlaces(text, {
    ...request,
    body: logged?.body,
    parameters: logged?.parameters ?? [],
    partial: logged === undefined,
  });
}

/** What stands encoded beside it tells more. */
function parsePrinted(text: string): WireRequest | undefined {
  const printed = readPrinted(text);
  return printed && (findFormBody(text) ?? printed);
}

/** Before raw HTTP, which begins alike. */
function parseShown(text: string): WireRequest | undefined {
  const message = readShownRequest(text) ?? readArrowLog(text);
  const request = message === undefined ? undefined : parseHttp(message);
  return request && { ...withoutPlaces(text, request), headersComplete: false };
}

/** A curl command, with the values of the lines above it put in. */
function parseScript(text: string): WireRequest | undefined {
  const followed = followAssignments(text);
  const request = parseCurl(followed?.text ?? text);
  return followed === undefined ? request : request && withoutPlaces(text, request);
}

const bare = {
  headers: [],
  headersComplete: false,
  parameters: [],
  queryParameters: [],
  multipart: false,
  notes: [],
};

/** Several lines of `NAME=value`, none of them joined to the next: a file of variables. */
const variables = /^[A-Za-z_]\w{0,80}=[^&\n]*\n(?:[^&\n]*\n){0,200}(?:export )?[A-Za-z_]\w{0,80}=/;

function parseBare(text: string): WireRequest | undefined {
  const start = text.length - text.trimStart().length;
  const trimmed = text.trim();
  if (/^https?:\/\/\S+$/i.test(trimmed)) return fromUrl(text, trimmed, start);
  if (trimmed.startsWith('{')) {
    const named = /"(?:grant_type|client_assertion|code_verifier|client_assertion_type)"\s*:/.test(trimmed);
    return named ? fromJson(text, trimmed, start) : undefined;
  }
  const listed = listedParameters(trimmed);
  if (listed !== undefined) {
    // A value or two that somebody asks about are no whole request.
    const partial = listed.grant_type === undefined && listed.client_assertion_type === undefined;
    return { ...requestFromParameters(listed, {}), text, partial };
  }
  // The bytes of Python: their quotation marks are none of the body's.
  if (/^b'[^'\n]*'$/.test(trimmed)) return findFormBody(text);
  // Details of an event, with commas between them.
  if (/^[\w.-]{1,60}=(["'])[^"'&\n]*\1,\s+[\w.-]{1,60}=/.test(trimmed)) return undefined;
  if (variables.test(trimmed)) return undefined;
  // The body goes on exactly as pasted: a byte order mark or a line end may be the fault.
  if (!/^\s*[^\s=&]{1,80}=/.test(text)) return undefined;
  const body = bareForm.test(text) ? formAlone(text) : text;
  return {
    ...bare,
    text,
    form: 'form-body',
    body,
    bodySpan: { start: 0, end: body.length },
    parameters: parseForm(withoutFinalLineEnds(body), 'body', 0),
  };
}

/** Its texts are judged as the values of parameters: whether they were sent as JSON or only printed so, they are what the program has. */
function fromJson(text: string, body: string, start: number): WireRequest {
  const json = parseJsonObject(body);
  const parameters = Object.entries(json.ok ? json.value : {}).flatMap(([name, value]) =>
    typeof value === 'string' ? [made(name, value)] : [],
  );
  const bodySpan = { start, end: start + body.length };
  return { ...bare, text, form: 'json-body', body, bodySpan, parameters };
}

function fromUrl(text: string, url: string, start: number): WireRequest {
  const mark = url.indexOf('?');
  const query = mark < 0 ? '' : url.slice(mark + 1).replace(/#.*/, '');
  return {
    ...bare,
    text,
    form: 'url',
    url,
    urlSpan: { start, end: start + url.length },
    queryParameters: parseForm(query, 'query', start + mark + 1),
  };
}

/**
 * Replaces parameter values by those of a form (`Case.parameters`): equal ones keep their place and encoding, others are
 * encoded anew, names not listed are taken out, new ones are added at the end.
 */
export function applyParameters(request: WireRequest, wanted: Readonly<Record<string, string>>): WireRequest {
  const given = new Map(Object.entries(wanted));
  const kept = request.parameters.flatMap((parameter) => {
    const value = given.get(parameter.name);
    if (value === undefined) return [];
    return [value === parameter.value ? parameter : made(parameter.name, value)];
  });
  const present = new Set(kept.map(({ name }) => name));
  const added = Object.entries(wanted).filter(([name]) => !present.has(name));
  const parameters = [...kept, ...added.map(([name, value]) => made(name, value))];
  return { ...request, parameters, body: toBody(parameters), bodySpan: undefined };
}

function made(name: string, value: string): WireParameter {
  return { name, value, rawName: formEncode(name), rawValue: formEncode(value), place: 'body' };
}

function toBody(parameters: readonly WireParameter[]): string {
  return parameters.map(({ rawName, rawValue }) => `${rawName}=${rawValue}`).join('&');
}

/** A well-formed request from name → value alone. It says nothing of how the real one was encoded. */
export function requestFromParameters(
  parameters: Readonly<Record<string, string>>,
  more: { readonly url?: string | undefined; readonly dpop?: string | undefined },
): WireRequest {
  const list = Object.entries(parameters).map(([name, value]) => made(name, value));
  return {
    text: '',
    form: 'parameters',
    method: 'POST',
    url: more.url !== undefined && parseUrl(more.url) !== undefined ? more.url : undefined,
    headers: more.dpop === undefined ? [] : [{ name: 'DPoP', value: more.dpop }],
    headersComplete: false,
    body: toBody(list),
    contentType: formMediaType,
    parameters: list,
    queryParameters: [],
    multipart: false,
    notes: [],
  };
}
