import { bareForm, endOfForm } from '../request/form-end.ts';
import {
  documentBelow,
  endOfDocument,
  endOfJson,
  endOfPage,
  exceptionBelow,
  isBelowHead,
  tokenBelow,
} from './documents-in-text.ts';
import { recogniseRedirect } from './recognise-redirect.ts';
import { secondRequest } from './second-request.ts';

const statusLine = /^(?:< )?HTTP\/\d(?:\.\d)? \d{3}/;
const requestLine =
  /^(?:GET|POST|PUT|DELETE|HEAD|OPTIONS) \S+ HTTP\/\d|^(?:POST|PUT) (?:https?:\/)?\/\S{1,4000}[ \t]*\r?\n/;
/** A word above what follows, where a request without a body was shown. */
const label = /^\W{0,4}(?:Response|Answer|Result|Output|Actual|Request Data)\W{0,4}(?:\n|$)/i;
/** Behind JSON, a line that is none, also a sign of a chat or a tag of a page, and no sign that was left over from what stood around it. */
const anotherLine = /^[ \t]{0,80}\r?\n\s{0,80}(?:[^\s{}[\]()<>,;:"'`]|\[\w|:\w{2,30}:|<\/?[a-z])/;
const isKeys = /^[[{]\s{0,80}(?:\{\s{0,80})?"(?:keys|kty)"/;
const keySet = /(?<=^|[\n \t:=])[[{]\s{0,20}(?:\{\s{0,20})?"(?:keys|kty)"\s{0,20}:/g;
const isArchive = /^\{\s{0,80}"log"\s{0,20}:\s{0,20}\{/;
const markedBelow = /^[ \t]{0,80}\r?\n\s{0,80}(?:<(?:!doctype|html|\?php)\b|["']eyJ)/i;
/** A token with a name in front, in a line of its own, and no rest of it in the next. */
const namedToken =
  /^\s{0,80}([A-Za-z][\w-]{0,40}(?: [\w-]{1,40}){0,4}) ?[:=] ?["']?eyJ[\w-]{1,9000}(?:\.[\w-]{0,9000}){2,4}["']?[ \t]{0,80}(?=\r?\n\s{0,80}(?![&\s]|[\w.-]{1,9000}[ \t]{0,80}\r?(?:\n|$)))/;
/** The next of a list. */
const nextPair = /^\s{0,80}[\w.-]{1,80}[ \t]{0,4}[=:](?! ?[{[])[ \t]{0,4}\S/;
const ruler = /^[-=*_~]{3,200}[ \t]{0,80}\r?\n/;
const objectBelow = /^[ \t]{0,80}\r?\n\s{0,80}\{/;
const mostParts = 20;

/**
 * A message, or a form alone, with something else behind its body, such as a key set or words: the message, and what follows. Behind JSON
 * anything is something else. Linear.
 */
export function splitMessage(text: string): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (parts.length < mostParts) {
    const end = endOfMessage(rest);
    if (end === undefined || rest.slice(end).trim() === '') break;
    parts.push(rest.slice(0, end));
    rest = withoutRulers(rest.slice(end));
  }
  return [...parts, rest];
}

/** Blank lines and rulers between two things belong to neither. */
function withoutRulers(text: string): string {
  let left = text.replace(/^[ \t\r\n]*\n/, '');
  for (let line = ruler.exec(left); line !== null; line = ruler.exec(left))
    left = left.slice(line[0].length).replace(/^[ \t\r\n]*\n/, '');
  return left;
}

function endOfMessage(text: string): number | undefined {
  const beginning = text.trimStart().slice(0, 8_000);
  if (bareForm.test(beginning)) return endOfForm(text, 0);
  const named = endOfNamedToken(text);
  if (named !== undefined) return named;
  if (/^(?:\{\s{0,80}["}]|\[\s{0,80}[\]{["])/.test(beginning)) return endOfDocuments(text, beginning);
  if (/^(?:<[!h]|-----BEGIN )/i.test(beginning)) return endOfDocument(text, 0) ?? otherBelow(text, 0);
  const isAnswer = statusLine.test(beginning);
  if (!isAnswer && !requestLine.test(beginning)) return otherBelow(text, 0);
  const start = text.length - text.trimStart().length;
  const behindHeaders = endOfHeaders(text, start);
  if (isCallback(beginning) || (!isAnswer && isTokenAlone(text.slice(behindHeaders, behindHeaders + 40_000))))
    return behindHeaders;
  const bodyAt = endOfHead(text, start);
  if (bodyAt === undefined) return undefined;
  if (isAnswer) return endOfJson(text, bodyAt) ?? endOfPage(text, bodyAt) ?? documentBelow(text, bodyAt);
  const below = text.slice(bodyAt, bodyAt + 8_000);
  // No request for a token holds a key set: it stands below one whose body is not shown.
  if (label.test(below) || isKeys.test(below.trimStart())) return bodyAt;
  return endOfJson(text, bodyAt) ?? endOfForm(text, bodyAt) ?? endOfOther(text, bodyAt);
}

/** Where a token ends that has a name, and of which nothing follows: neither its rest nor, in a list, the next one. */
function endOfNamedToken(text: string): number | undefined {
  const [whole, name = ''] = namedToken.exec(text.slice(0, 40_000)) ?? [];
  if (whole === undefined) return undefined;
  const isOfList = !/ |^(?:id_token|jwt|token)$/i.test(name);
  return isOfList && nextPair.test(text.slice(whole.length, whole.length + 400)) ? undefined : whole.length;
}

/** A token that came back, or one with blanks around its sign, where no body stands: it was not sent so. */
function isTokenAlone(below: string): boolean {
  const [whole, name = ''] = namedToken.exec(`${below}\n`) ?? [];
  if (whole === undefined) return false;
  if (/^(?:id_token|access_token|jwt|token)$/i.test(name)) return true;
  return (
    /^\s{0,80}[\w-]{1,40} [:=]/.test(whole) && !nextPair.test(below.slice(whole.length, whole.length + 400))
  );
}

/** Behind the head of a message, or behind all those in a row that belong to one answer. */
function endOfHead(text: string, from: number): number | undefined {
  let at = from;
  for (let heads = 0; heads < mostParts; heads += 1) {
    const blank = /\r?\n\r?\n/g;
    blank.lastIndex = at;
    if (blank.exec(text) === null) return at === from ? undefined : at;
    at = blank.lastIndex;
    if (!statusLine.test(text.slice(at, at + 40))) return at;
  }
  return at;
}

/** The request of a browser that came back from the login has no body. */
function isCallback(beginning: string): boolean {
  const target = /^GET (\S{1,4000}) HTTP/.exec(beginning)?.[1];
  return target !== undefined && recogniseRedirect(target) !== undefined;
}

/** Behind the first line and the headers below it. */
function endOfHeaders(text: string, from: number): number {
  const lines = /[^\n]*\n?(?:[A-Za-z][\w-]{1,60}: ?[^\n]*\n?){0,200}/y;
  lines.lastIndex = from;
  return lines.test(text) ? lines.lastIndex : text.length;
}

function endOfDocuments(text: string, beginning: string): number | undefined {
  const end = endOfJson(text, 0) ?? text.length;
  const areKeys = isKeys.test(beginning);
  const last = areKeys ? endOfKeys(text, end) : end;
  const below = text.slice(last, last + 8_000);
  // Of records one below the other nothing is told apart: they may be one log.
  const isDocument = areKeys || isArchive.test(beginning) || endOfDocument(text, 0) === end;
  const isOther =
    bareForm.test(below) ||
    anotherLine.test(below) ||
    (isDocument && (markedBelow.test(below) || isNoKeyBelow(text, last)));
  return isOther ? last : areKeys ? undefined : otherBelow(text, end);
}

/** Behind the keys and sets that stand below a first. */
function endOfKeys(text: string, from: number): number {
  let end = from;
  for (let sets = 0; sets < mostParts; sets += 1) {
    if (!isKeys.test(text.slice(end, end + 8_000).trimStart())) return end;
    const next = endOfJson(text, end);
    if (next === undefined || !/^[ \t]{0,80}\r?\n/.test(text.slice(end, end + 100))) return end;
    end = next;
  }
  return end;
}

/** Where the first thing begins that no command, no print and no words go on with. */
function otherBelow(text: string, from: number): number | undefined {
  const places = [aboveKeys, documentBelow, tokenBelow, exceptionBelow].map((place) => place(text, from));
  const first = Math.min(...places.map((at) => at ?? text.length));
  return secondRequest(text.slice(0, first), from) ?? (first < text.length ? first : undefined);
}

/** An object in the next line or behind blank ones, such as an answer, and no key or further set. */
function isNoKeyBelow(text: string, from: number): boolean {
  if (!objectBelow.test(text.slice(from, from + 200))) return false;
  const end = endOfJson(text, from);
  return end !== undefined && !/"(?:keys|kty)"/.test(text.slice(from, end));
}

/** Where a key set begins that ends with its line, below words or behind what names it. */
function aboveKeys(text: string, from: number): number | undefined {
  keySet.lastIndex = from;
  const found = keySet.exec(text)?.index ?? 0;
  const at = isBelowHead(text.slice(0, found)) ? 0 : found;
  const end = at === 0 ? undefined : endOfJson(text, at);
  return end !== undefined && /^[ \t]{0,80}\r?(?:\n|$)/.test(text.slice(end, end + 100)) ? at : undefined;
}

/** A body that is neither a form nor JSON ends at a blank line, but one of several parts. */
function endOfOther(text: string, from: number): number | undefined {
  const blank = /\r?\n[ \t]*\r?\n/g;
  blank.lastIndex = from;
  return /^\s*--/.test(text.slice(from, from + 100)) ? undefined : blank.exec(text)?.index;
}
