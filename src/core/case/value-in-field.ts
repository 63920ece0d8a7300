import { member, parseJsonObject } from '../assertion/json-text.ts';

/** Longer texts are no value with its name. */
const longest = 100_000;

/** The value of a parameter that stands in its field behind its own name, or as code has it between quotation marks with a comma. */
export function valueInField(text: string, name: string): string {
  if (!/^\w{1,60}$/.test(name) || text.length > longest) return text;
  const spelt = name.replaceAll('_', '[_ ]?');
  const own = new RegExp(
    `^[\\s?&"'\`]{0,8}(?:(?:-d|--data[\\w-]{0,12}|-F|--form|const|let|var|export|String)\\s{1,4}["'\`]?)?${spelt}["'\`]?[ \\t]{0,8}(?:=>|:=|[:=])\\s{0,8}["'\`]?([^\\s"'\`&]{0,20000}[^\\s"'\`&,;])["'\`]?[,;&]{0,2}\\s{0,8}\\\\?\\s{0,8}$`,
    'i',
  ).exec(text)?.[1];
  // Programs cut a code out of the callback and keep its ampersand.
  const isCut = name === 'code' && text.endsWith('&');
  const stop = isCut ? undefined : stopped.exec(text)?.[1];
  const bare = own ?? listed.exec(text)?.[2] ?? fenced.exec(text)?.[1] ?? stop ?? markedValue(text, name);
  return bare ?? (name === 'scope' ? undefined : remarked.exec(text)?.[1]) ?? text;
}

const listed = /^\s{0,8}(["'])([^\s"'`]{1,20000})\1[,;]\s{0,8}$/;
const fenced = /^\s{0,8}`{1,3}\s{0,8}([^\s`]{1,20000})\s{0,8}`{1,3}\s{0,8}$/;
/** A comma, a semicolon or an ampersand that parted it from the next. */
const stopped = /^([^\s"'`,;&]{1,20000})[,;&]$/;
/** A comment behind it. */
const remarked = /^([^\s"'`]{1,20000})[ \t]{1,8}(?:\/\/|#|\()[^\n]{0,400}$/;

/** One word behind or between what a list, a mail, a terminal, a page, a table or a sentence sets around it. */
const marked: readonly RegExp[] = [
  /^\s{0,8}(?:[-*•]|>{1,3}|\$|\d{1,3}[.:)]?)\s{1,4}(\S{1,20000})\s{0,8}$/,
  /^\s{0,8}<(?:pre|code)>([^\s<>]{1,20000})<\/(?:pre|code)>\s{0,8}$/i,
  /^\s{0,8}(?:```\w{0,20}|~~~|\{code\})\s{0,8}\n(\S{1,20000})\s{0,8}\n(?:```|~~~|\{code\})\s{0,8}$/,
  /^\*\*([^\s*]{1,20000})\*\*$/,
  /^\(([^\s()]{1,20000})\)$/,
  /^\|[^|\n]{1,80}\| (\S{1,20000}) \|$/,
  /^(?:The|Our|My|This)\b[^\n:]{1,80}:\s{1,8}(\S{1,20000})\s{0,8}$/,
];

function markedValue(text: string, name: string): string | undefined {
  for (const pattern of marked) {
    const value = pattern.exec(text)?.[1];
    if (value !== undefined) return value;
  }
  const json = parseJsonObject(text);
  const value = json.ok ? member(json.value, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}
