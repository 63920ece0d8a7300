import { sourceEscapes as escapes } from '../source-escapes.ts';

/** A value of JavaScript source or of what Node prints of one, as far as a request needs it. */
export type JsValue =
  | { readonly kind: 'text'; readonly text: string }
  /** `whole` is false where a spread or a shorthand hides members. */
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, JsValue>; readonly whole: boolean }
  /** `new URLSearchParams({…})`, `JSON.stringify({…})`: the first argument. */
  | { readonly kind: 'call'; readonly name: string; readonly argument: JsValue }
  | { readonly kind: 'other' };

export interface JsReading {
  readonly value: JsValue;
  /** Where the value ends, exclusive. */
  readonly end: number;
}

const other: JsValue = { kind: 'other' };
const deepest = 12;
const toText = /\s*\.toString\(\s*\)/y;

/** Reads the value that begins at `at`. Anything that is no string, object or call is `other`; never throws, never looks back. */
export function readJs(text: string, at: number, depth = 0): JsReading {
  const start = skipBlank(text, at);
  const first = text[start];
  if (first === undefined || depth > deepest) return { value: other, end: text.length };
  if (first === '"' || first === "'" || first === '`') return readJoined(text, start);
  if (first === '{') return readObject(text, start, depth);
  const word = /[A-Za-z_$][\w$.]*/y;
  word.lastIndex = start;
  const name = word.exec(text)?.[0];
  return name === undefined ? skipOther(text, start) : readNamed(text, start + name.length, name, depth);
}

/** `new Name(…)`, `name(…)`, and the class names that Node prints before an object: `AxiosHeaders {`, `Object [AxiosHeaders] {`. */
function readNamed(text: string, at: number, name: string, depth: number): JsReading {
  const next = skipBlank(text, at);
  if (name === 'new') return readJs(text, next, depth + 1);
  if (text[next] === '(') {
    const { value, end } = readJs(text, next + 1, depth + 1);
    const close = text.indexOf(')', end);
    const call: JsValue = { kind: 'call', name, argument: value };
    if (close < 0) return { value: call, end: text.length };
    toText.lastIndex = close + 1;
    // `new URLSearchParams({…}).toString()`: the same as `String(new URLSearchParams({…}))`.
    return toText.test(text)
      ? { value: { kind: 'call', name: 'String', argument: call }, end: toText.lastIndex }
      : { value: call, end: close + 1 };
  }
  const label = /(?:\[\w+\]\s*)?(?=\{)/y;
  label.lastIndex = next;
  const found = label.exec(text);
  return found === null ? skipOther(text, next) : readObject(text, next + found[0].length, depth);
}

function readObject(text: string, at: number, depth: number): JsReading {
  const members = new Map<string, JsValue>();
  let place = at + 1;
  let whole = true;
  for (;;) {
    place = skipBlank(text, place);
    const character = text[place];
    if (character === undefined)
      return { value: { kind: 'object', members, whole: false }, end: text.length };
    if (character === '}') return { value: { kind: 'object', members, whole }, end: place + 1 };
    if (character === ',') {
      place += 1;
      continue;
    }
    const key = readKey(text, place);
    const colon = skipBlank(text, key.end);
    if (text[colon] !== ':') {
      whole = false;
      // `body` alone stands for `body: body`.
      if (/[,}]/.test(text.charAt(colon)) && key.name !== '' && !members.has(key.name))
        members.set(key.name, other);
      place = Math.max(skipOther(text, key.end).end, place + 1);
      continue;
    }
    const { value, end } = readJs(text, colon + 1, depth + 1);
    if (!members.has(key.name)) members.set(key.name, value);
    place = Math.max(end, colon + 1);
  }
}

function readKey(text: string, at: number): { name: string; end: number } {
  if (text[at] === '"' || text[at] === "'") {
    const { value, end } = readString(text, at);
    return { name: value, end };
  }
  const bare = /[\w$-]+/y;
  bare.lastIndex = at;
  const name = String(bare.exec(text) ?? '');
  return { name, end: at + name.length };
}

/** Node breaks a long string into pieces joined by `+`. A template with `${…}` in it is no text that is written out. */
function readJoined(text: string, at: number): JsReading {
  let { value, end, whole } = readString(text, at);
  for (;;) {
    const plus = skipBlank(text, end);
    const next = skipBlank(text, plus + 1);
    if (text[plus] !== '+') return { value: whole ? { kind: 'text', text: value } : other, end };
    // A name is joined to it: the text is not all written out.
    if (!/["'`]/.test(text.charAt(next))) return skipOther(text, plus);
    const piece = readString(text, next);
    value += piece.value;
    end = piece.end;
    whole &&= piece.whole;
  }
}

function readString(text: string, at: number): { value: string; end: number; whole: boolean } {
  const quote = text[at];
  let value = '';
  let whole = true;
  let place = at + 1;
  while (place < text.length && text[place] !== quote) {
    if (text[place] === '\\') {
      const coded = /\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2})/y;
      coded.lastIndex = place;
      const code = coded.exec(text)?.[0];
      const character = text.charAt(place + 1);
      value +=
        code === undefined
          ? (escapes.get(character) ?? character)
          : String.fromCharCode(Number.parseInt(code.slice(2), 16));
      place += code?.length ?? 2;
    } else {
      if (quote === '`' && text.startsWith('${', place)) whole = false;
      value += text[place];
      place += 1;
    }
  }
  return { value, end: Math.min(place + 1, text.length), whole };
}

/** A number, an array, a function: up to the comma or bracket that ends it. */
function skipOther(text: string, at: number): JsReading {
  let depth = 0;
  for (let place = at; place < text.length; place += 1) {
    const character = text.charAt(place);
    if (character === '"' || character === "'" || character === '`') place = readString(text, place).end - 1;
    else if ('[({'.includes(character)) depth += 1;
    else if ('])}'.includes(character)) {
      if (depth === 0) return { value: other, end: place };
      depth -= 1;
    } else if (character === ',' && depth === 0) return { value: other, end: place };
  }
  return { value: other, end: text.length };
}

function skipBlank(text: string, at: number): number {
  const blank = /\s*/y;
  blank.lastIndex = at;
  blank.test(text);
  return blank.lastIndex;
}
