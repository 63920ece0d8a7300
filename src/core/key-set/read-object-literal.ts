import type { Json } from '../assertion/decoded-jwt.ts';
import { sourceEscapes } from '../request/source-escapes.ts';

/** Source of PHP; a list there may have names. */
const listOfPhp = /array\s{0,4}\(/y;

/** An object or a list as a program writes it, and whether JSON would write it so but for commas and comments. */
export interface ObjectLiteral {
  readonly value: Json;
  readonly end: number;
  readonly likeJson: boolean;
}

const deepest = 8;
const between = /(?:\s|\/\/[^\n]*|#[^\n]*|\/\*[^*]*\*\/)/y;
const word = /[\w$.+-]{1,200}/y;
const words: ReadonlyMap<string, Json> = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['True', true],
  ['False', false],
  ['None', null],
]);

/**
 * Reads an object or a list from source: names without quotes, texts in any quotes, comments, a comma before the end, `=>` for the
 * colon. `undefined` where something else stands in it, such as a call or a name of a value. Linear.
 */
export function readObjectLiteral(text: string, start: number): ObjectLiteral | undefined {
  const reader = { text, at: start, likeJson: true };
  const value = readValue(reader, 0);
  return value === undefined || value === null || typeof value !== 'object'
    ? undefined
    : { value, end: reader.at, likeJson: reader.likeJson };
}

interface Reader {
  readonly text: string;
  at: number;
  likeJson: boolean;
}

function readValue(reader: Reader, depth: number): Json | undefined {
  skip(reader);
  const sign = reader.text[reader.at];
  const listed = openedBy(reader, listOfPhp);
  if (sign === '{' || sign === '[' || listed > 0) {
    if (depth >= deepest) return undefined;
    reader.at += Math.max(listed, 1);
    if (listed > 0) reader.likeJson = false;
    return sign === '{' ? readObject(reader, depth) : readList(reader, listed > 0 ? ')' : ']', depth);
  }
  if (sign === '"' || sign === "'" || sign === '`') return readText(reader, sign);
  const name = readWord(reader);
  if (name === undefined) return undefined;
  const known = words.get(name);
  if (known !== undefined) return known;
  return /^-?\d{1,15}$/.test(name) ? Number(name) : undefined;
}

/** How many letters open it here. */
function openedBy({ text, at }: Reader, pattern: RegExp): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function readObject(reader: Reader, depth: number): Json | undefined {
  const members: [string, Json][] = [];
  for (;;) {
    if (isClosed(reader, '}')) return Object.fromEntries(members);
    const name = readName(reader);
    const value = name === undefined ? undefined : readValue(reader, depth + 1);
    if (name === undefined || value === undefined || !isParted(reader, '}')) return undefined;
    members.push([name, value]);
  }
}

/** With a name in front of each, as PHP has it, it is an object. */
function readList(reader: Reader, end: string, depth: number): Json | undefined {
  const list: Json[] = [];
  const members: [string, Json][] = [];
  for (;;) {
    if (isClosed(reader, end)) return members.length > 0 ? Object.fromEntries(members) : list;
    const value = readValue(reader, depth + 1);
    if (value === undefined) return undefined;
    skip(reader);
    if (typeof value !== 'object' && reader.text.startsWith('=>', reader.at)) {
      reader.at += 2;
      reader.likeJson = false;
      const named = readValue(reader, depth + 1);
      if (named === undefined) return undefined;
      if (typeof value === 'string') members.push([value, named]);
      else list.push(named);
    } else list.push(value);
    if (!isParted(reader, end)) return undefined;
  }
}

function isClosed(reader: Reader, end: string): boolean {
  skip(reader);
  if (reader.text[reader.at] !== end) return false;
  reader.at += 1;
  return true;
}

/** A comma, or the end comes. */
function isParted(reader: Reader, end: string): boolean {
  skip(reader);
  const sign = reader.text[reader.at];
  if (sign === ',') reader.at += 1;
  return sign === ',' || sign === end;
}

/** A name and what stands between it and its value. */
function readName(reader: Reader): string | undefined {
  // A symbol of Ruby.
  if (reader.text[reader.at] === ':') reader.at += 1;
  const sign = reader.text[reader.at];
  if (sign !== '"') reader.likeJson = false;
  const name = sign === '"' || sign === "'" ? readText(reader, sign) : readWord(reader);
  skip(reader);
  const width = reader.text.startsWith('=>', reader.at)
    ? 2
    : /[:=]/.test(reader.text[reader.at] ?? '')
      ? 1
      : 0;
  if (width === 2) reader.likeJson = false;
  reader.at += width;
  return width === 0 ? undefined : name;
}

function readText(reader: Reader, quote: string): string | undefined {
  if (quote !== '"') reader.likeJson = false;
  let letters = '';
  for (reader.at += 1; reader.at < reader.text.length; reader.at += 1) {
    const sign = reader.text[reader.at] ?? '';
    if (sign === quote) {
      reader.at += 1;
      return letters;
    }
    if (sign !== '\\') letters += sign;
    else {
      reader.at += 1;
      const escaped = reader.text[reader.at] ?? '';
      letters += sourceEscapes.get(escaped) ?? escaped;
    }
  }
  return undefined;
}

function readWord(reader: Reader): string | undefined {
  word.lastIndex = reader.at;
  const found = word.exec(reader.text)?.[0];
  reader.at += found?.length ?? 0;
  return found;
}

function skip(reader: Reader): void {
  for (;;) {
    between.lastIndex = reader.at;
    const found = between.exec(reader.text)?.[0];
    if (found === undefined) return;
    // A page shows its blanks as hard ones.
    if (found === '\u00a0') reader.likeJson = false;
    reader.at += found.length;
  }
}
