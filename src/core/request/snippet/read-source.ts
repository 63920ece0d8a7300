import { filledBy, filledText, skipFilling } from './filled-text.ts';
import { readLiteral, type SourceManner } from './read-literal.ts';
import { skip, skipOther } from './skip-source.ts';
import type { SourceEntry, SourcePart, SourceReading, SourceValue } from './source-value.ts';

const deepest = 12;
const mostEntries = 300;
const blanks = /\s+|\/\/[^\n]*|#[^\n]*(?=\n)/y;
const path = /[$@&]?[A-Za-z_][\w$]*(?:(?:\.|::|->|\?\.)[A-Za-z_]\w*){0,50}/y;
const generics = /<[\w\s,.<>[\]?]{0,80}>(?=\s*[({[])(?:\s*\[\])?|\[\](?=\s*\{)/y;
const macro = /!(?=[([])/y;
/** Words in front of a value that say nothing of it; of Go the type of a list or a map: `[]string{`, `map[string]any{`, `[]byte(`. */
const before =
  /new\s*\[\s*\]|(?:new|await|return|yield|try)\b[?!]?|(?:\[\d{0,6}\]|map\[[\w.]{1,60}\]){1,8}(?:interface\{\}|\*?[A-Za-z][\w.]{0,60})(?=\{)|\[\](?=byte\()/y;
/** What turns a value into its own text or bytes. */
const harmless =
  /\s*\.(?:toString|ToString|to_string|to_owned|encode|Encode|getBytes|build|Build|trim|strip|toRequestBody)\s*\(\s*[^()\n]{0,40}(?:\([^()\n]{0,40}\)){0,2}[^()\n]{0,40}\)/y;
/** PowerShell: `$table | ConvertTo-Json -Depth 3`, `ConvertTo-Json -InputObject $table`. */
const pipedToJson = /\s*\|\s*ConvertTo-Json\b[^\n;)|]{0,80}/iy;
const toJson = /ConvertTo-Json\b(?:\s+-(?!InputObject)\w+(?:\s+\d+)?){0,8}\s+(?:-InputObject\s+)?/iy;
/** `->` of Scala, `to` of Kotlin. */
const pairSign = /\s*(?::(?!:)|=>|=(?![=>])|->|to[ \t](?=\s*["'\w]))/y;

/** Reads the value that begins at `at`, in the manner of JavaScript, Python, Java, C#, Go, PHP or PowerShell. Never throws, never looks back. */
export function readSource(text: string, at: number, manner: SourceManner, depth = 0): SourceReading {
  const start = skipBlanks(text, at);
  const first = readPrimary(text, start, manner, depth);
  return readOn(text, start, manner === 'powershell' ? piped(text, start, first) : first, manner, depth);
}

function piped(text: string, start: number, first: SourceReading): SourceReading {
  const end = skip(text, pipedToJson, first.end);
  return end === first.end ? first : asJson(text.slice(start, end), first.value, end);
}

function asJson(source: string, value: SourceValue, end: number): SourceReading {
  return {
    value: { kind: 'call', name: 'ConvertTo-Json', entries: [{ value }], source: source.slice(0, 200) },
    end,
  };
}

/** The arguments of a call whose opening bracket stands at `at`. */
export function readArguments(text: string, at: number, manner: SourceManner): readonly SourceEntry[] {
  return readEntries(text, at, manner, 0).entries;
}

/** Where the bracket closes that opens at `at`, exclusive. */
export function endOfArguments(text: string, at: number, manner: SourceManner): number {
  return readEntries(text, at, manner, 0).end;
}

/** What follows a value: calls that leave it as it is, and more pieces of a text. */
function readOn(
  text: string,
  start: number,
  first: SourceReading,
  manner: SourceManner,
  depth: number,
): SourceReading {
  let { value } = first;
  const filled = skipFilling(text, first.end, value);
  if (filled > first.end) value = filledText(value);
  let end = skip(text, harmless, filled);
  if (end > filled && /\.(?:trim|strip)\b/.test(text.slice(filled, end))) value = trimmed(value);
  // A form that is made a text: `fetch` gives a text another type than a form.
  if (end > first.end && isForm(value) && /^\s*\.toString\b/.test(text.slice(first.end, end)))
    value = {
      kind: 'call',
      name: 'String',
      entries: [{ value }],
      source: text.slice(start, end).slice(0, 200),
    };
  const pieces: SourceReading[] = [{ value, end }];
  for (let count = 0; count < mostEntries; count += 1) {
    const next = skipBlanks(text, end);
    const joined = joinAt(text, end, next, value, manner);
    if (joined === undefined) break;
    const piece = readPrimary(text, skipBlanks(text, joined), manner, depth + 1);
    const stop = skipFilling(text, piece.end, piece.value);
    end = skip(text, harmless, stop);
    pieces.push({ value: stop > piece.end ? filledText(piece.value) : piece.value, end });
  }
  if (pieces.length > 1)
    value = { kind: 'text', parts: pieces.flatMap(({ value: piece }) => partsIn(piece)) };
  const behind = text.slice(end, end + 40).replace(/^[ \t]+/, '');
  if (depth > 0 || behind === '' || /^(?:[,;)\]}\n\r:]|=|\/\/|#|\w|@|-|`)/.test(behind))
    return { value, end };
  // An operator that is not read here: the value is whatever it comes to.
  const stop = skipOther(text, end);
  return { value: { kind: 'other', source: text.slice(start, stop).slice(0, 200) }, end: stop };
}

/** `"""…""".strip()`: a text block without the line ends around it. */
function trimmed(value: SourceValue): SourceValue {
  if (value.kind !== 'text') return value;
  const last = value.parts.length - 1;
  const parts = value.parts.map((part, at) => {
    if (typeof part !== 'string') return part;
    const begun = at === 0 ? part.trimStart() : part;
    return at === last ? begun.trimEnd() : begun;
  });
  return { kind: 'text', parts };
}

function isForm(value: SourceValue): boolean {
  return value.kind === 'call' && value.name === 'URLSearchParams';
}

/** Where the next piece of a joined text begins: behind `+`, behind the dot of PHP, at the next literal. */
function joinAt(
  text: string,
  end: number,
  next: number,
  value: SourceValue,
  manner: SourceManner,
): number | undefined {
  const sign = text[next];
  if (sign === '+' && text[next + 1] !== '=' && text[next + 1] !== '+') return next + 1;
  if (
    sign === '.' &&
    (/[\s"'$]/.test(text.charAt(next + 1)) || next > end) &&
    !/^\.\s*[a-zA-Z_]\w*\s*\(/.test(text.slice(next, next + 60))
  )
    return next + 1;
  const adjoins =
    manner !== 'powershell' && value.kind === 'text' && (sign === '"' || sign === "'") && next > end;
  return adjoins ? next : undefined;
}

/** The pieces of a text that others are joined to. */
export function partsIn(value: SourceValue): readonly SourcePart[] {
  if (value.kind === 'text') return value.parts;
  return [{ unknown: value.kind === 'group' ? 'a list' : value.source }];
}

function readPrimary(text: string, at: number, manner: SourceManner, depth: number): SourceReading {
  if (at >= text.length || depth > deepest) return { value: other(''), end: text.length };
  const word = skip(text, before, at);
  if (word > at) return readPrimary(text, skipBlanks(text, word), manner, depth + 1);
  const literal = readLiteral(text, at, manner);
  if (literal !== undefined) return { value: { kind: 'text', parts: literal.parts }, end: literal.end };
  const json = manner === 'powershell' ? skip(text, toJson, at) : at;
  if (json > at) {
    const { value, end } = readPrimary(text, json, manner, depth + 1);
    return asJson(text.slice(at, end), value, end);
  }
  // `@{…}` of PowerShell, `%{…}` of Elixir.
  const open = /[@%]/.test(text.charAt(at)) && /[{(]/.test(text.charAt(at + 1)) ? at + 1 : at;
  if (/[[{(]/.test(text.charAt(open))) return readGroup(text, open, manner, depth);
  path.lastIndex = at;
  const name = path.exec(text)?.[0];
  if (name === undefined) {
    const end = skipOther(text, at);
    return { value: other(text.slice(at, end)), end: Math.max(end, at + 1) };
  }
  return readNamed(text, at, name, manner, depth);
}

function readNamed(
  text: string,
  at: number,
  name: string,
  manner: SourceManner,
  depth: number,
): SourceReading {
  const end = at + name.length;
  // `vec![…]`, `json!({…})` of Rust, `Req.post!(…)` of Elixir.
  const typed = skip(text, macro, skip(text, generics, end));
  const next = skipBlanks(text, typed);
  if (text[typed - 1] === '!' && text[next] === '[') return readGroup(text, next, manner, depth);
  if (text[next] === '(') {
    const { entries, end: close } = readEntries(text, next, manner, depth);
    const filled = filledBy(name, entries);
    if (filled !== undefined) return { value: filled, end: close };
    const init = skipBlanks(text, close);
    const isType = /(?:^|[.:>])[A-Z][^.:>]*$/.test(name);
    if (isType && text[init] === '{') return readGroup(text, init, manner, depth);
    const made = madeGroup(name, entries);
    if (made !== undefined) return { value: made, end: close };
    return {
      value: { kind: 'call', name, entries, source: text.slice(at, Math.min(close, at + 200)) },
      end: close,
    };
  }
  const isInit = text[next] === '{' && (typed > end || /(?:Values|Header|Dictionary|List|Map)$/.test(name));
  if (isInit) return readGroup(text, next, manner, depth);
  // `os.environ["X"]`: the brackets belong to the name.
  const index = text[end] === '[' ? skipOther(text, end + 1) + 1 : end;
  return { value: other(text.slice(at, Math.min(index, at + 120))), end: index };
}

/** `dict(a=b)` of Python, `array("a" => b)` of PHP, `Map.of("a", b)` of Java, `HashMap::from([("a", b)])` of Rust; `undefined` for any other call. */
function madeGroup(name: string, entries: readonly SourceEntry[]): SourceValue | undefined {
  const [first] = entries;
  const isList =
    name === 'dict' ||
    name === 'array' ||
    (entries.length === 0 && /(?:Dictionary|List|Map)(?:::new)?$/.test(name)) ||
    (first !== undefined &&
      /(?:^list|Of|Map|Seq)$/.test(name) &&
      entries.every(({ key }) => key !== undefined));
  if (isList) return { kind: 'group', entries };
  if (name === 'Map.of') return { kind: 'group', entries: inPairs(entries) };
  return /Map::from$/.test(name) && first?.value.kind === 'group' ? first.value : undefined;
}

function inPairs(entries: readonly SourceEntry[]): readonly SourceEntry[] {
  return entries.flatMap(({ value }, at) => {
    const second = at % 2 === 0 ? entries[at + 1] : undefined;
    return second === undefined ? [] : [{ key: keyOf(value), value: second.value }];
  });
}

function readGroup(text: string, open: number, manner: SourceManner, depth: number): SourceReading {
  const { entries, end } = readEntries(text, open, manner, depth);
  const [first, ...more] = entries;
  if (text[open] === '(' && first !== undefined && first.key === undefined && more.every(isJoin))
    return { value: first.value, end };
  return { value: { kind: 'group', entries }, end };
}

/** `(@('a=b', 'c=d') -join '&')` of PowerShell: brackets around the list, as an argument needs them. */
function isJoin({ value }: SourceEntry): boolean {
  return value.kind === 'other' && /^-join\b/i.test(value.source);
}

const closing: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

function readEntries(
  text: string,
  open: number,
  manner: SourceManner,
  depth: number,
): { readonly entries: readonly SourceEntry[]; readonly end: number } {
  const close = closing.get(text.charAt(open));
  const entries: SourceEntry[] = [];
  let place = open + 1;
  while (entries.length < mostEntries) {
    place = skipBlanks(text, place);
    const sign = text[place];
    if (sign === undefined) return { entries, end: text.length };
    if (sign === close) return { entries, end: place + 1 };
    if (/[,;)\]}]/.test(sign)) {
      place += 1;
      continue;
    }
    const first = readSource(text, place, manner, depth + 1);
    const pair = skip(text, pairSign, first.end);
    if (pair === first.end) {
      entries.push({ value: first.value });
      place = Math.max(first.end, place + 1);
      continue;
    }
    const second = readSource(text, pair, manner, depth + 1);
    const stop = endOfEntry(text, second.end, manner);
    const value = stop === second.end ? second.value : other(text.slice(pair, stop).trim());
    entries.push({ key: keyOf(first.value), value });
    place = Math.max(stop, place + 1);
  }
  return { entries, end: text.length };
}

/** An operator behind a member makes it an expression; a table of PowerShell ends a member with the line. */
function endOfEntry(text: string, end: number, manner: SourceManner): number {
  if (manner === 'powershell' || /^[ \t]*(?:[,;)\]}\n\r]|$)/.test(text.slice(end, end + 200))) return end;
  const line = skipBlanks(text, end);
  return /[,;)\]}]/.test(text.charAt(line)) ? end : skipOther(text, end);
}

function keyOf(value: SourceValue): string {
  if (value.kind === 'text')
    return value.parts.map((part) => (typeof part === 'string' ? part : '')).join('');
  if (value.kind === 'other') return value.source;
  const [only] = value.entries;
  // `["name"] = …` of C#.
  return only?.value.kind === 'text' ? keyOf(only.value) : '';
}

const other = (source: string): SourceValue => ({ kind: 'other', source: source.trim() });

/** One blank after the other, and no repeat around them all: over megabytes that overflows the stack of the engine. */
function skipBlanks(text: string, at: number): number {
  for (let end = at; ; ) {
    const next = text.startsWith('/*', end) ? endOfComment(text, end) : skip(text, blanks, end);
    if (next === end) return end;
    end = next;
  }
}

function endOfComment(text: string, at: number): number {
  const end = text.indexOf('*/', at + 2);
  return end < 0 ? at : end + 2;
}
