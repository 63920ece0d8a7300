import { encodeUtf8 } from '../runtime.ts';
import type { CurlOption } from './curl-options.ts';
import { readFormPart } from './form-part.ts';
import type { ShellWord } from './shell-words.ts';
import type { StandardInput } from './standard-input.ts';
import type { RequestNote } from './wire-request.ts';

/** The body as curl puts it together, option by option. */
export interface GatheredData {
  data: { raw: string; option: string; at: number | undefined }[];
  json: boolean;
  notes: RequestNote[];
}

/** The paste, and what the command reads from its standard input. */
export interface CommandText {
  readonly text: string;
  readonly input: StandardInput | undefined;
}

/** What `@-` stands for; of another file nothing is known. */
function fileIn(name: string, { input }: CommandText): StandardInput | undefined {
  return name === '-' || name === '/dev/stdin' ? input : undefined;
}

/** `--form-string` alone takes its content as it stands. */
export function addFormPart(
  into: GatheredData,
  option: CurlOption,
  { text, span }: ShellWord,
  around: CommandText,
): void {
  const equals = text.indexOf('=');
  const name = equals < 0 ? text : text.slice(0, equals);
  const content = text.slice(equals + 1);
  const { value, file } = isPlain(option) ? { value: content } : readFormPart(content);
  const given = file === undefined ? undefined : fileIn(file, around);
  if (file !== undefined && given === undefined)
    into.notes.push({ kind: 'file-content', detail: file, span });
  const raw = `${encodePlain(name)}=${encodePlain(given?.text ?? value)}`;
  into.data.push({ raw, option: option.name, at: undefined });
}

const isPlain = ({ name }: CurlOption): boolean => name === '--form-string';

/** curl's own escaping for --data-urlencode: everything but letters, digits and `-._~`; a space becomes `+`. */
function encodePlain(value: string): string {
  let encoded = '';
  for (const byte of encodeUtf8(value)) {
    const character = String.fromCharCode(byte);
    if (byte === 0x20) encoded += '+';
    else
      encoded += /[A-Za-z0-9\-._~]/.test(character)
        ? character
        : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return encoded;
}

export function addData(
  into: GatheredData,
  option: CurlOption,
  argument: ShellWord,
  around: CommandText,
): void {
  const { span } = argument;
  if (option.action === 'json') into.json = true;
  if (option.action === 'data-urlencode') {
    into.data.push({ raw: urlencodeArgument(into, argument, around), option: option.name, at: undefined });
    return;
  }
  const isFile = argument.text.startsWith('@') && option.action !== 'data-raw';
  const given = isFile ? fileIn(argument.text.slice(1), around) : undefined;
  if (isFile && given === undefined) {
    into.notes.push({ kind: 'file-content', detail: argument.text.slice(1), span });
    return;
  }
  const content = given === undefined ? argument.text : withoutBreaks(option, given.text);
  const literal = /(?:^|&)([\w.-]+)=@([^&]+)/.exec(content);
  if (literal !== null) into.notes.push({ kind: 'literal-at-file', detail: literal[0], span });
  const at = given === undefined ? argument.verbatimAt : given.at;
  into.data.push({
    raw: content,
    option: option.name,
    at: at !== undefined && around.text.startsWith(content, at) ? at : undefined,
  });
}

/** -d takes carriage returns, line breaks and zeros out of a file; --data-binary and --json send it as it is (curl manual). */
function withoutBreaks({ action }: CurlOption, content: string): string {
  return action === 'data' ? content.replace(/[\r\n\0]/g, '') : content;
}

/** The five forms of --data-urlencode: `content`, `=content`, `name=content`, `@file`, `name@file` (curl manual). */
function urlencodeArgument(into: GatheredData, { text, span }: ShellWord, around: CommandText): string {
  const sign = text.search(/[=@]/);
  if (sign < 0) return encodePlain(text);
  const name = text.slice(0, sign);
  const rest = text.slice(sign + 1);
  const begin = name === '' ? '' : `${name}=`;
  if (text[sign] === '@') {
    const given = fileIn(rest, around);
    if (given === undefined) into.notes.push({ kind: 'file-content', detail: rest, span });
    return `${begin}${encodePlain(given?.text ?? '')}`;
  }
  if (/&[\w.-]+=/.test(rest)) into.notes.push({ kind: 'urlencoded-whole-body', detail: text, span });
  return `${begin}${encodePlain(rest)}`;
}

/** What --url-query adds to the address: the forms of --data-urlencode, and behind `+` a text as it is. */
export function queryArgument(into: GatheredData, argument: ShellWord, around: CommandText): string {
  if (argument.text.startsWith('+')) return argument.text.slice(1);
  // A file that is not in the paste holds no part of the body.
  return urlencodeArgument({ ...into, notes: [] }, argument, around);
}
