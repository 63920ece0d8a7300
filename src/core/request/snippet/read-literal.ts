import { sourceEscapes as escapes } from '../source-escapes.ts';
import { type SourcePart, unknownPart } from './source-value.ts';

const opening = /(\${2}(?=""")|[fFrRbBuUs]{1,2}|\$@|@\$|[$@])?("""|'''|"|'|`)/y;

/** Whose rules a text is read by, where they differ: PowerShell's escapes, names in the texts of PHP, and of Kotlin, Dart, Groovy, Scala. */
export type SourceManner = 'plain' | 'php' | 'powershell' | 'dollar';

/** How the literal is written, by its prefix and its quote. */
interface Way {
  readonly close: string;
  /** What takes the meaning off the next character; none in raw literals. */
  readonly escape: string | undefined;
  /** A quote written twice is one. */
  readonly doubled: boolean;
  readonly holes: readonly Hole[];
}

/** An expression up to the bracket that belongs to the last of these signs, or all that is matched. */
type Hole = '${' | '{' | '#{' | '\\(' | RegExp;

/** `#{x}` of Ruby and Elixir, `\(x)` of Swift: elsewhere no value of a request holds the like. */
const anywhere: readonly Hole[] = ['#{', '\\('];
/** `$x` and `$(x)` of PHP and PowerShell. */
const phpBrace = /\{(\$[^{}\n]{1,200})\}/y;
const dollarName = /(\$(?:env:)?[A-Za-z_]\w*(?:->\w+)?)/y;
const longestHole = 400;
/** `{{x}}` of C#, whose raw literal then takes one brace for a brace. */
const twoBraces = /\{\{((?:[^{}\n]|\{[^{}\n]{0,100}\}){1,400})\}\}/y;
const dollarCall = /\$\(([^()\n]{0,100}(?:\([^()\n]{0,100}\)[^()\n]{0,100})?)\)/y;

/** The literal that begins at `at`, with what is put into it by name; `undefined` where none begins there. Linear. */
export function readLiteral(
  text: string,
  at: number,
  manner: SourceManner,
): { readonly parts: readonly SourcePart[]; readonly end: number } | undefined {
  opening.lastIndex = at;
  const [whole, prefix = '', quote = ''] = opening.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const way = mannerOf(prefix, quote, manner);
  const parts: SourcePart[] = [];
  let letters = '';
  let place = at + whole.length;
  // A here-string of PowerShell begins and ends with a line of its own.
  const here = prefix === '@' && manner === 'powershell';
  if (here) place = text.indexOf('\n', place) + 1 || text.length;
  const close = here ? `\n${quote}@` : way.close;
  const margin = marginOf(text, place, prefix + quote);
  if (margin !== undefined) place = text.indexOf('\n', place) + margin.length;
  while (place < text.length) {
    if (margin !== undefined && text.startsWith(margin, place)) {
      place += margin.length;
      if (text.startsWith(close, place)) break;
      letters += '\n';
      continue;
    }
    if (text.startsWith(close, place)) {
      if (!way.doubled || here || !text.startsWith(close, place + close.length)) break;
      letters += close;
      place += close.length * 2;
      continue;
    }
    const hole = holeAt(text, place, way.holes);
    if (hole !== undefined) {
      if (typeof hole.part === 'string') letters += hole.part;
      else {
        parts.push(letters, hole.part);
        letters = '';
      }
      place = hole.end;
    } else if (text[place] === way.escape) {
      const [length, value] = escapeAt(text, place);
      letters += value;
      place += length;
    } else {
      letters += text[place];
      place += 1;
    }
  }
  parts.push(letters);
  return { parts: parts.filter((part) => part !== ''), end: Math.min(place + close.length, text.length) };
}

/** The line end, and the blanks that no line has for its own, of a raw literal of C# over several lines. */
function marginOf(text: string, from: number, opened: string): string | undefined {
  if (!/^\$+"""$/.test(opened) || !/^[ \t]{0,80}\r?\n/.test(text.slice(from, from + 90))) return undefined;
  const end = text.indexOf('"""', from);
  return /\n[ \t]{0,200}$/.exec(text.slice(Math.max(from, end - 201), Math.max(from, end)))?.[0];
}

function mannerOf(prefix: string, quote: string, manner: SourceManner): Way {
  const close = quote;
  if (quote === '`' && manner !== 'powershell') return { close, escape: '\\', doubled: false, holes: ['${'] };
  if (manner === 'powershell') {
    const single = quote === "'";
    return {
      close,
      escape: single ? undefined : '`',
      doubled: true,
      holes: single ? [] : [dollarCall, '${', dollarName],
    };
  }
  const isRaw = /r/i.test(prefix) || prefix.includes('@') || (prefix.startsWith('$') && quote === '"""');
  if (prefix === '$$') return { close, escape: undefined, doubled: false, holes: [twoBraces] };
  const isFormat = /f/i.test(prefix) || prefix.includes('$');
  const holes: readonly Hole[] = isFormat ? ['{'] : isRaw ? [] : holesIn(quote, manner);
  return { close, escape: isRaw ? undefined : '\\', doubled: prefix.includes('@'), holes };
}

function holesIn(quote: string, manner: SourceManner): readonly Hole[] {
  if (manner === 'dollar') return ['${', dollarName];
  if (!quote.startsWith('"')) return [];
  return manner === 'php' ? [phpBrace, '${', dollarName] : anywhere;
}

function holeAt(
  text: string,
  at: number,
  holes: readonly Hole[],
): { readonly part: SourcePart; readonly end: number } | undefined {
  if (holes.length === 0 || !/[${#\\]/.test(text.charAt(at))) return undefined;
  // `{{` of Python and C# is one brace.
  if (holes.includes('{') && text.startsWith('{{', at)) return { part: '{', end: at + 2 };
  for (const hole of holes) {
    const [whole, source] = sourceAt(text, at, hole) ?? [];
    if (whole === undefined || source === undefined) continue;
    // How browsers write a letter beyond ASCII for PowerShell.
    const code = /^\[char\](\d{1,5})$/i.exec(source)?.[1];
    const part = code === undefined ? unknownPart(source) : String.fromCharCode(Number(code));
    return { part, end: at + whole.length };
  }
  return undefined;
}

function sourceAt(text: string, at: number, hole: Hole): readonly (string | undefined)[] | undefined {
  if (typeof hole !== 'string') {
    hole.lastIndex = at;
    return hole.exec(text) ?? undefined;
  }
  if (!text.startsWith(hole, at)) return undefined;
  const [open, close] = hole.endsWith('(') ? ['(', ')'] : ['{', '}'];
  const start = at + hole.length;
  const end = Math.min(text.length, start + longestHole);
  let depth = 1;
  for (let place = start; place < end; place += 1) {
    const sign = text[place];
    if (sign === open) depth += 1;
    else if (sign === close) depth -= 1;
    if (depth === 0)
      return place === start ? undefined : [text.slice(at, place + 1), text.slice(start, place)];
  }
  return undefined;
}

function escapeAt(text: string, at: number): readonly [length: number, value: string] {
  const coded = /[\\`](?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|u\{[0-9a-fA-F]{1,6}\})/y;
  coded.lastIndex = at;
  const code = coded.exec(text)?.[0];
  if (code !== undefined) {
    const point = Number.parseInt(code.replace(/^..\{?/, ''), 16);
    return [code.length, point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd'];
  }
  const next = text.charAt(at + 1);
  if (next === '\r' || next === '\n') return [text.startsWith('\r\n', at + 1) ? 3 : 2, ''];
  return [2, escapes.get(next) ?? next];
}
