import { readBrowserTarget } from '../request/browser-target.ts';
import { valueInField } from './value-in-field.ts';

/** An address ends before what programs, pages and people put behind it. */
const address = /https?:\/\/[^\s"'`<>()[\]{}|\\\u00ab\u00bb\u200b-\u200f\u2060\ufeff\u2018-\u201d]{1,8000}/i;
/** A sentence, a list or a statement goes on with these. */
const behind = /[.,;:!*]{1,4}$/;
/** The rest of it was left out. */
const cut = /(?:…|\.{3})$/;
const hidden = /[\u200b-\u200f\u2060\ufeff\u00a0]/g;

/** The address in a field for one, without a name, quotation marks, a method or a comment; a text without one stays as it is, of one cut short nothing does. */
export function addressInField(text: string): string {
  const found = address.exec(text)?.[0];
  if (found === undefined) return text;
  return cut.test(found) ? '' : found.replace(behind, '');
}

/** Longer texts are no address with what was copied with it. */
const longest = 100_000;
/** An address to the first sign that none has (RFC 3986 §2). */
const anyAddress =
  /[a-z][a-z0-9+.-]{1,40}:\/\/(?:\[[\da-f:.]{2,60}\])?[^\s"'`<>[\]{}|^\u00ab\u00bb\u200b-\u200f\u2018-\u201f\u2060\ufeff]{1,20000}/gi;
/** A request has an address too, and is read as one. */
const ofRequest = /\bcurl\b|\bHTTP\/\d|^\s{0,80}(?:GET|POST|PUT) |client_assertion|\bgrant_type=/i;

/**
 * The address of a login, or of the way back, in its field: blanks stand where something was copied with it, so that each of its letters
 * stays at its place. A text that shows none, or more than one, stays as it is.
 */
export function loginInField(text: string): string {
  if (text.length > longest || ofRequest.test(text)) return text;
  const shown = readBrowserTarget(text);
  // A line of a log tells its time.
  if (shown !== undefined && (shown.at !== undefined || !shown.isUrl)) return text;
  const found = [...text.matchAll(anyAddress)]
    .filter(([url]) => /[?#]/.test(url))
    .map(({ index, 0: url }) => ({ index, url: withoutEnd(url, text[index - 1]) }));
  const [first] = found;
  if (first === undefined || found.some(({ url }) => url !== first.url)) return text;
  return text.slice(0, first.index).replace(/\S/g, ' ') + withoutEntities(first.url);
}

/** A sentence or a statement goes on behind it; a bracket that opens before it closes behind it. */
function withoutEnd(url: string, before = ''): string {
  const bare = url.replace(/\\{1,8}$/, '').replace(/[.,;]$/, '');
  return /[(*_~]/.test(before) ? bare.replace(/[)*_~]{1,2}$/, '') : bare;
}

/** A page writes every ampersand so, and Go the same in JSON. As many of them as letters: what is empty between them is no parameter. */
function withoutEntities(url: string): string {
  return /&(?!amp;)/.test(url) ? url : url.replace(/&amp;|\\u0026/g, (name) => '&'.repeat(name.length));
}

/** An id that is registered: nothing of what stands around it was ever sent. A full stop right behind it may be its own. */
export function idInField(text: string): string {
  const bare = valueInField(text.replace(hidden, ''), 'client_id').trim();
  if (cut.test(bare)) return '';
  const [, id] =
    /^[\\"'`<“‘«]{0,3}([\w.~:/@-]{1,400})[\\"'`>”’»]{0,3}[,;.]?(?:\s{1,8}\([^()]{1,200}\))?$/.exec(bare) ??
    [];
  return id ?? bare;
}
