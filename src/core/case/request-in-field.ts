import { pageEntities } from '../page-entities.ts';
import { unwrapPaste } from './unwrap-paste.ts';

/** Longer texts are no request with what was copied with it. */
const longest = 100_000;
/** A form body, and nothing else. */
const form = /^[a-z_]{3,40}=[^\s"'`<>]{0,20000}&[^"'`<>]{1,80000}$/;
/** What stands around a body that is copied out of code, a chat or a list. */
const pairs: readonly (readonly [open: string, close: RegExp])[] = [
  ['"', /"[,;)]{0,3}$/],
  ["'", /'[,;)]{0,3}$/],
  ['`', /`[,;)]{0,3}$/],
  ['“', /”[,;.]?$/],
  ['‘', /’[,;.]?$/],
  ['**', /\*\*$/],
  ['(', /\)[,;.]?$/],
  ['<', />$/],
];
/** The name of a variable, a label. */
const name =
  /^(?:(?:const|let|var|export)\s{1,4})?(?:request|body|payload|data|form|post_?data|request_?body)\s{0,4}[:=]\s{0,4}(?=["'`]?(?:curl\s|POST\s|[a-z_]{3,40}=))/i;
const page = /^<(pre|code)>([^<]{1,100000})<\/\1>$/i;
/** Every quotation mark as a page writes it. */
const onlyEscaped = /^(?=[^"']{0,100000}$)(?:curl|POST|PUT)\s[^"']{0,100000}&(?:quot|#34|#39);/;

/** What stands in front of a request: blanks, seen or not, and what it was called. A byte order mark may be the fault. */
const inFront = /^[ \t\r\n\u00a0\u200b-\u200f\u2060]{1,200}(?=[a-z_]{3,40}=)/;
const remark = /[ \t]{1,8}(?:\/\/|#)[ \t][^\n]{0,200}$/;

/**
 * A request in its field without what copying put around it: a margin, the marks of a mail, a fence, the signs of a page, quotation marks
 * around a body, what ends a statement behind it. What could be a fault of the request itself stays.
 */
export function requestInField(text: string): string {
  if (text.length > longest) return text;
  const bare = withoutEntities(unwrapPaste(unescaped(text).replace(name, '').replace(inFront, '')));
  const end = bare.replace(remark, '').replace(/[;,]\s{0,20}$/, '');
  return bodyAlone(end) ?? end;
}

/** The text that a literal of JSON holds, with its quotation marks or without. */
function unescaped(text: string): string {
  const trimmed = text.trim();
  const isLine = !trimmed.includes('\n') && /^(?:curl|POST|PUT)\s/.test(trimmed) && trimmed.includes('\\n');
  if (!isLine && !/^"(?:\\"|POST|PUT|curl)/.test(trimmed)) return text;
  try {
    const inside: unknown = JSON.parse(isLine ? `"${trimmed}"` : trimmed);
    return typeof inside === 'string' ? inside : text;
  } catch {
    return text;
  }
}

function withoutEntities(text: string): string {
  const inside = page.exec(text.trim())?.[2] ?? (onlyEscaped.test(text.trim()) ? text : undefined);
  if (inside === undefined) return text;
  return inside.replace(/&(?:amp|quot|#34|#39|lt|gt);/g, (sign) => pageEntities.get(sign) ?? sign);
}

/** The body between the signs around it. */
function bodyAlone(text: string): string | undefined {
  const trimmed = text.trim();
  for (const [open, close] of pairs) {
    if (!trimmed.startsWith(open)) continue;
    const inside = trimmed.slice(open.length).replace(close, '');
    if (inside.length < trimmed.length - open.length && form.test(inside)) return inside;
  }
  return undefined;
}
