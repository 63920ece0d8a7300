import { sourceEscapes as escapes } from '../source-escapes.ts';
import { type SourcePart, unknownPart } from './source-value.ts';

const opening = /([fFrRbBuU]{1,2}|\$@|@\$|[$@])?("""|'''|"|'|`)/y;

/** Whose rules a text is read by, where they differ: PowerShell's escapes, PHP's names in double quotes. */
export type SourceManner = 'plain' | 'php' | 'powershell';

/** How the literal is written, by its prefix and its quote. */
interface Way {
  readonly close: string;
  /** What takes the meaning off the next character; none in raw literals. */
  readonly escape: string | undefined;
  /** A quote written twice is one. */
  readonly doubled: boolean;
  readonly holes: readonly RegExp[];
}

/** `${x}` of JavaScript and PHP, `{x}` of Python and C#, `$x` and `$(x)` of PHP and PowerShell. */
const dollarBrace = /\$\{([^{}\n]{1,200})\}/y;
const brace = /\{([^{}\n]{1,200})\}/y;
const phpBrace = /\{(\$[^{}\n]{1,200})\}/y;
const dollarName = /(\$(?:env:)?[A-Za-z_]\w*(?:->\w+)?)/y;
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
  while (place < text.length) {
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

function mannerOf(prefix: string, quote: string, manner: SourceManner): Way {
  const close = quote;
  if (quote === '`' && manner !== 'powershell')
    return { close, escape: '\\', doubled: false, holes: [dollarBrace] };
  if (manner === 'powershell') {
    const single = quote === "'";
    return {
      close,
      escape: single ? undefined : '`',
      doubled: true,
      holes: single ? [] : [dollarCall, dollarBrace, dollarName],
    };
  }
  const isRaw = /r/i.test(prefix) || prefix.includes('@');
  const isFormat = /f/i.test(prefix) || prefix.includes('$');
  const holes = isFormat ? [brace] : quote === '"' && manner === 'php' ? [phpBrace, dollarName] : [];
  return { close, escape: isRaw ? undefined : '\\', doubled: prefix.includes('@'), holes };
}

function holeAt(
  text: string,
  at: number,
  holes: readonly RegExp[],
): { readonly part: SourcePart; readonly end: number } | undefined {
  const first = text[at];
  if (holes.length === 0 || (first !== '$' && first !== '{')) return undefined;
  for (const hole of holes) {
    hole.lastIndex = at;
    const [whole, source] = hole.exec(text) ?? [];
    if (whole === undefined || source === undefined) continue;
    // How browsers write a letter beyond ASCII for PowerShell.
    const code = /^\[char\](\d{1,5})$/i.exec(source)?.[1];
    const part = code === undefined ? unknownPart(source) : String.fromCharCode(Number(code));
    return { part, end: at + whole.length };
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
