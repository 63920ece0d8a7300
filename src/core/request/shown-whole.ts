import { readContentLength } from '../clinic/content-length.ts';
import { clientAssertionType } from '../profiles/ruled.ts';
import { parameterNames } from './parameters.ts';
import { headerValues, type RequestNoteKind, type WireRequest } from './wire-request.ts';

/** A line of a head. */
const headLine = /^[\s>]{0,20}[A-Za-z][\w-]{1,40}:\s{0,8}\S/;
/** A line end with something before and behind it. */
const breakWithin = /\S[^\S\n]{0,80}\n\s{0,80}\S/;
/** Longer values are looked at no further. */
const longest = 20_000;

/** Why the paste shows not all of the body; `undefined` where nothing tells that something of it is missing. */
export function whyIncomplete(request: WireRequest): string | undefined {
  if (hasHeadInBody(request)) return 'lines of the head stand in the body, so the paste is not what was sent';
  if (request.notes.some(({ kind }) => kind === 'unclosed-quote'))
    return 'the command ends within a quotation';
  if (request.form === 'http' && readContentLength(request)?.verdict === 'too-large')
    return 'the body is shorter than its Content-Length, so the paste may be cut';
  return undefined;
}

/** Whether Content-Length is that of the body as the paste shows it: then nothing in it came in with the copy. */
export function isCountedAsShown({ body = '', headers }: WireRequest): boolean {
  return headerValues(headers, 'content-length').map(Number).includes(body.length);
}

/** Words that a word processor altered; a quotation that does not end, which no shell runs. */
const brokenOff: readonly RequestNoteKind[] = ['typographic-word', 'unclosed-quote'];

/**
 * Copying may have altered the request throughout: a word processor its quotation marks, a cut its end, a log or a mail its blank lines, a terminal or a
 * mail its line ends, which stand within names and values and are encoded where they were sent.
 */
export function mayBeAltered(request: WireRequest): boolean {
  return (
    request.notes.some(({ kind, detail }) => brokenOff.includes(kind) || isJoined(kind, detail)) ||
    hasHeadInBody(request) ||
    request.parameters.some(({ rawName, rawValue }) =>
      breakWithin.test(`${rawName}=${rawValue}`.slice(0, longest)),
    )
  );
}

/** A continued line that was joined to the next leaves the sign in front of its blank. */
function isJoined(kind: RequestNoteKind, detail: string): boolean {
  return kind === 'extra-argument' && /^\s/.test(detail);
}

/** Where blank lines came between the lines of a message, or something in front of each. */
function hasHeadInBody({ parameters }: WireRequest): boolean {
  return parameters.some(({ name }) => headLine.test(name.slice(0, 100)));
}

/** Its last value breaks off, as where a paste was cut. */
export function isCutAtEnd({ parameters }: WireRequest): boolean {
  const last = parameters.at(-1);
  if (last === undefined) return false;
  const { name, value, rawName, rawValue } = last;
  if (rawValue === '' && parameterNames.some((whole) => whole !== rawName && whole.startsWith(rawName)))
    return true;
  if (name === 'client_assertion_type')
    return value !== clientAssertionType && clientAssertionType.startsWith(value);
  return name === 'client_assertion' && value.startsWith('eyJ') && value.split('.').length < 3;
}

/** The right value stands in a field with what was copied around it, or at the end of the paste with a sign that ends a sentence or a statement. */
export function isCopiedAround({ form, parameters }: WireRequest, value: string, right: string): boolean {
  if (value === right || right === '' || value.length > right.length + mostAround) return false;
  if (form === 'parameters') return value.includes(right);
  const isLast = parameters.at(-1)?.value === value && value.startsWith(right);
  return isLast && /^[.,;:)\]"'`\\]{1,3}$/.test(value.slice(right.length));
}

const mostAround = 200;
