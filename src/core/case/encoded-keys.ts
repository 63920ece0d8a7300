import { readBase64Url } from '../assertion/base64url.ts';
import { decodeUtf8 } from '../runtime.ts';

/** A stretch of base64 or base64url in a text, wrapped lines included. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly letters: string;
}

/**
 * Letters of both alphabets, also percent-encoded, and the slash as PHP writes it in JSON. Piece by piece: a repeat over millions of
 * letters overflows the stack of the engine, once it has compiled the expression.
 */
const piece = /[A-Za-z0-9+/_-]{1,4096}|%2[BbFf]|\\\//g;
/** Shorter ones hold no key. */
const fewestLetters = 40;
/** One more line, to its end: `NAME=` is none. No longer than the widest: millions of letters overflow the stack. */
const nextLine = /(?:[A-Za-z0-9+/_-]|%2[BbFf]|\\\/){1,76}(?=(?:=|%3[Dd]){0,2}(?:[^\w+/=:%-]|%[^2]|$))/y;
const padding = /=|%3[Dd]/y;
/** What parts the lines of `base64`, also inside JSON, in a form body, and where a shell has made a blank of it. */
const lineBreak = /\r?\n[ \t]*|(?:\\r)?\\n|(?:%0[Dd])?%0[Aa]| /y;
/** `\n` in front of it, or `%0A`: letters that are none of its own. */
const escapeBefore = /^(?:\\[nrt]|%[0-9A-Fa-f]{2})/;
/** The widths at which tools wrap. */
const widths = [64, 72, 76];
/** The parts of a JWT belong together: what is wrong in one of them is told of the token. */
const behindPart = /[\w-]{16}\.$/;
const beforePart = /^\.[\w-]{16}/;
/** So many letters tell text from other bytes. */
const firstLetters = 24;

/**
 * A text with each private key taken out that stands there as base64 of its whole text, as environment variables and secret stores
 * hold it. `replace` says what comes in place of a decoded text, or of a private key in DER (`undefined`); `undefined` where the text
 * holds no key. Linear: no letter is decoded more than twice.
 */
export function replaceEncodedKeys(
  text: string,
  replace: (decoded: string | undefined) => string | undefined,
): string {
  let clean = '';
  let from = 0;
  for (const { start, end, letters } of runsIn(text)) {
    const found = replaceKey(letters, replace) ?? replaceKey(letters.slice(markedAt(letters)), replace);
    if (found === undefined) continue;
    clean += text.slice(from, start) + found;
    from = end;
  }
  return clean + text.slice(from);
}

function replaceKey(
  letters: string,
  replace: (decoded: string | undefined) => string | undefined,
): string | undefined {
  const first = readBase64Url(letters.slice(0, firstLetters)).bytes;
  if (isPrivateDer(first)) return replace(undefined);
  return isText(first) ? replace(decodeUtf8(readBase64Url(letters).bytes).text) : undefined;
}

/** The run may have letters in front of it that are none of its own: `KEY-eyJ…`. */
function markedAt(letters: string): number {
  const at = letters.search(/LS0tLS1CRUdJTi|ey[AJI]|ew[o0]/);
  return at < 0 ? letters.length : Math.max(at, 1);
}

/** Where letters stand side by side: start and end. */
function* stretchesIn(text: string): Generator<readonly [start: number, end: number]> {
  let [start, end] = [0, 0];
  for (const { index, 0: letters } of text.matchAll(piece)) {
    if (index !== end) {
      if (end > start) yield [start, end];
      start = index;
    }
    end = index + letters.length;
  }
  if (end > start) yield [start, end];
}

function runsIn(text: string): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const [start, end] of stretchesIn(text)) {
    if (start < from || end - start < fewestLetters) continue;
    const stretch = text.slice(start, end);
    const sign = escapeBefore.exec(text.slice(Math.max(0, start - 1), start + 2))?.[0].slice(1) ?? '';
    const run = wrappedRun(text, start + sign.length, stretch.slice(sign.length));
    from = run.end;
    const isPart =
      behindPart.test(text.slice(Math.max(0, run.start - 17), run.start)) ||
      beforePart.test(text.slice(run.end, run.end + 17));
    if (!isPart) runs.push(run);
  }
  return runs;
}

/** Goes on with the next line for as long as each is as long as the first, as tools that wrap make them. */
function wrappedRun(text: string, start: number, first: string): Run {
  let end = start + first.length;
  const lines = [first];
  while (widths.includes(first.length) && lines.at(-1)?.length === first.length) {
    const next = after(text, end, lineBreak);
    const line = next === end ? end : after(text, next, nextLine);
    if (line === end || line === next || line - next > first.length) break;
    lines.push(text.slice(next, line));
    end = line;
  }
  while (after(text, end, padding) > end) end = after(text, end, padding);
  return { start, end, letters: plain(lines.join('')) };
}

function after(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function plain(letters: string): string {
  return letters.replace(/%2[Bb]/g, '+').replace(/%2[Ff]|\\\//g, '/');
}

/** Printable ASCII, line ends, and what stands beyond ASCII. */
function isText(bytes: Uint8Array): boolean {
  return bytes.every((byte) => (byte >= 32 ? byte !== 127 : byte === 9 || byte === 10 || byte === 13));
}

/**
 * The beginning of a private key in DER: a sequence of the version 0 or 1, and then an algorithm (PKCS #8, RFC 5958 §2), a key
 * (RFC 5915 §3) or a modulus (RFC 8017 §A.1.2). Certificates and public keys have no version in front.
 */
function isPrivateDer(bytes: Uint8Array): boolean {
  const [tag, length = 0] = bytes;
  const at = length === 0x81 ? 3 : length === 0x82 ? 4 : 2;
  const [integer, size, version = 0, next = 0] = bytes.slice(at);
  return (
    tag === 0x30 && integer === 2 && size === 1 && version <= 1 && (next === 0x30 || next === 4 || next === 2)
  );
}
