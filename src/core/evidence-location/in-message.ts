import type { DecodedJwt } from '../assertion/decoded-jwt.ts';
import type { Span } from '../case/case.ts';
import type { Evidence } from '../checks/outcome.ts';
import { readRawCharacters } from '../clinic/raw-characters.ts';
import type { WireHeader, WireParameter } from '../request/wire-request.ts';
import { placeInToken } from './in-token.ts';
import { narrow } from './narrow.ts';

/** A request or a redirect as it was pasted. */
export interface PastedMessage {
  readonly text: string;
  /** Of the body and of the query. */
  readonly parameters: readonly WireParameter[];
  readonly headers: readonly WireHeader[];
  readonly url?: string | undefined;
  readonly urlSpan?: Span | undefined;
  readonly bodySpan?: Span | undefined;
  readonly method?: string | undefined;
  readonly assertion?: DecodedJwt | undefined;
  readonly dpop?: DecodedJwt | undefined;
}

/** Longer values are not looked at character by character. */
const longestRead = 100_000;

/** Finds the characters of a pasted message that `parameters.code`, `headers.authorization`, `url`, `method`, `body` or a claim is about. */
export function spanInMessage(message: PastedMessage, evidence: Evidence): Span | undefined {
  const { path = '', span } = evidence;
  const [, kind, name = ''] = /^(parameters|headers)\.(.*)$/s.exec(path) ?? [];
  if (kind === 'parameters') {
    const parameter = parameterAt(message.parameters, name, evidence);
    return parameter && parameterSpan(message.text, parameter, evidence);
  }
  if (kind === 'headers') return headerSpan(message, name, evidence);
  switch (path) {
    case 'url':
      return urlSpan(message, evidence);
    case 'method':
      return methodSpan(message);
    case 'body':
      return span ?? within(message.text, message.bodySpan, evidence.found) ?? message.bodySpan;
    case 'dpop':
      return headerSpan(message, 'dpop', { ...evidence, found: undefined });
    default:
      return /^claims\./.test(path) ? claimSpan(message, evidence) : span;
  }
}

/** The parameter that is meant: of several with the name the one that stands at the span, or has the value. */
export function parameterAt(
  parameters: readonly WireParameter[],
  name: string,
  { span, found }: Evidence,
): WireParameter | undefined {
  const same = parameters.filter((parameter) => parameter.name === name);
  return (
    same.find((parameter) => span !== undefined && parameter.span?.start === span.start) ??
    same.find(({ value }) => value === found) ??
    same[0]
  );
}

/** Whether the name of the parameter is what is wrong, not its value. */
export function isOfName({ name, value }: WireParameter, { found }: Evidence): boolean {
  return found !== value && (found === name || found === JSON.stringify(name));
}

function parameterSpan(text: string, parameter: WireParameter, evidence: Evidence): Span | undefined {
  const { rawName, rawValue, value } = parameter;
  const whole = parameter.span ?? once(text, rawValue) ?? once(text, value);
  if (whole === undefined) return isOfName(parameter, evidence) ? once(text, rawName) : undefined;
  if (rawValue === '' || isOfName(parameter, evidence)) {
    const start = whole.start - rawName.length - 1;
    const isThere = text.slice(start, whole.start - 1) === rawName;
    return isThere ? { start, end: rawValue === '' ? whole.start : whole.start - 1 } : parameter.span;
  }
  const inner = narrow(value, evidence);
  if (inner.end - inner.start === value.length) return whole;
  return rawSpan(text.slice(whole.start, whole.end), inner, whole.start) ?? whole;
}

/** The raw characters that these decoded ones are written with. */
function rawSpan(raw: string, decoded: Span, offset: number): Span | undefined {
  if (raw.length > longestRead) return undefined;
  let at = 0;
  let start: number | undefined;
  for (const character of readRawCharacters(raw)) {
    if (at === decoded.start) start = character.start;
    at += character.character.length;
    if (at === decoded.end && start !== undefined)
      return { start: offset + start, end: offset + character.end };
  }
  return undefined;
}

function headerSpan(message: PastedMessage, name: string, evidence: Evidence): Span | undefined {
  const same = message.headers.filter((header) => header.name.toLowerCase() === name);
  const header = same.find(({ value }) => value === evidence.found) ?? same[0];
  if (header === undefined) return undefined;
  const whole =
    within(message.text, header.span, header.value) ?? header.span ?? once(message.text, header.value);
  return whole && narrowed(message.text, whole, header.value, evidence);
}

/** A request line holds the path of the URL alone. */
function urlSpan({ text, url = '', urlSpan: given }: PastedMessage, evidence: Evidence): Span | undefined {
  const whole = within(text, given, url) ?? given ?? evidence.span ?? once(text, url);
  return whole && narrowed(text, whole, url, evidence);
}

function methodSpan({ text, method }: PastedMessage): Span | undefined {
  if (method === undefined) return undefined;
  const written =
    /^\s*(?<word>[A-Z]+) \S|(?:-X|--request|-Method)[ =]?["']?(?<option>[A-Za-z]+)|\s(?<get>-G|--get)\b/d;
  const groups = written.exec(text)?.indices?.groups;
  const place = groups?.word ?? groups?.option ?? groups?.get;
  return place && { start: place[0], end: place[1] };
}

/** A claim of the assertion that the message brought along. */
function claimSpan(message: PastedMessage, evidence: Evidence): Span | undefined {
  const { assertion, parameters, text } = message;
  const place = assertion && placeInToken(assertion, evidence);
  const parameter = parameters.find(({ name }) => name === 'client_assertion');
  const whole = parameter?.span ?? once(text, parameter?.rawValue ?? '');
  if (place === undefined || parameter === undefined || whole === undefined) return undefined;
  if (parameter.rawValue !== parameter.value) return whole;
  return { start: whole.start + place.raw.start, end: whole.start + place.raw.end };
}

function narrowed(text: string, whole: Span, value: string, evidence: Evidence): Span {
  if (text.slice(whole.start, whole.end) !== value) return whole;
  const inner = narrow(value, evidence);
  return { start: whole.start + inner.start, end: whole.start + inner.end };
}

/** A value inside a span, where it stands there as it is. */
function within(text: string, span: Span | undefined, value: string | undefined): Span | undefined {
  if (span === undefined || value === undefined || value === '') return undefined;
  const at = text.slice(span.start, span.end).indexOf(value);
  return at < 0 ? undefined : { start: span.start + at, end: span.start + at + value.length };
}

/** What a longer value can go on with. */
const goesOn = /[\w%.~:/-]/;

/** The place of a value that stands in a text just once, by itself. */
function once(text: string, value: string): Span | undefined {
  const places: Span[] = [];
  for (let at = text.indexOf(value); value !== '' && at >= 0; at = text.indexOf(value, at + 1)) {
    const end = at + value.length;
    if (goesOn.test(text[at - 1] ?? '') || goesOn.test(text[end] ?? '')) continue;
    places.push({ start: at, end });
    if (places.length > 1) return undefined;
  }
  return places[0];
}
