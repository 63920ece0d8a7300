import { fillFromBase64Url } from '../runtime.ts';
import type { EncodingProblem } from './decoded-jwt.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Code unit → six bits; -1 for a foreign character. The standard alphabet's `+` and `/` are read too. */
const sextets = new Int8Array(128).fill(-1);
for (let value = 0; value < 64; value += 1) sextets[alphabet.charCodeAt(value)] = value;
sextets['+'.charCodeAt(0)] = 62;
sextets['/'.charCodeAt(0)] = 63;

const isWhiteSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0;

/** More problems than this say nothing new; reading goes on all the same. */
const reportLimit = 20;

export interface Base64UrlReading {
  readonly bytes: Uint8Array;
  readonly problems: readonly EncodingProblem[];
}

/**
 * Reads base64url leniently and reports each deviation from RFC 7515 §2 (no padding, no line breaks, URL-safe alphabet)
 * with its offset, because lenient readers hide exactly what a strict server refuses.
 */
export function readBase64Url(text: string): Base64UrlReading {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  const problems: EncodingProblem[] = [];
  const report = (kind: EncodingProblem['kind'], at: number, found: string): void => {
    if (problems.length < reportLimit) problems.push({ kind, at, found });
  };
  const clean = readClean(text, bytes);
  let length = (clean * 3) / 4;
  let buffer = 0;
  let bits = 0;
  let characters = clean;
  let last = clean;
  for (let at = clean; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const sextet = sextets[code] ?? -1;
    if (sextet < 0) {
      const found = text.charAt(at);
      if (found === '=') report('padding', at, found);
      else report(isWhiteSpace(code) ? 'white-space' : 'foreign-character', at, found);
      continue;
    }
    if (code === 43 || code === 47) report('standard-alphabet', at, text.charAt(at));
    characters += 1;
    last = at;
    buffer = ((buffer << 6) | sextet) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[length] = (buffer >> bits) & 0xff;
      length += 1;
    }
  }
  if (characters % 4 === 1) report('impossible-length', text.length, `${characters} characters`);
  else if (bits > 0 && (buffer & ((1 << bits) - 1)) !== 0) report('unused-bits', last, text.charAt(last));
  return { bytes: bytes.slice(0, length), problems };
}

/** The code unit's six bits; -1 where it is no letter of base64url. */
const strictSextets = sextets.map((value, code) => (code === 43 || code === 47 ? -1 : value));

/** Letters; of fewer the engine is not asked: it throws where something is wrong, which takes longer than reading them. */
const longForUs = 4_096;

/** Reads groups of four letters into `bytes` for as long as nothing is wrong with them. Returns how many characters that were. */
function readClean(text: string, bytes: Uint8Array): number {
  const whole = text.length - (text.length % 4);
  // Fewer bytes: there is padding, or white space.
  if (whole >= longForUs && fillFromBase64Url(bytes, text.slice(0, whole)) === (whole * 3) / 4) return whole;
  const sextetAt = (at: number): number => strictSextets[text.charCodeAt(at)] ?? -1;
  let to = 0;
  for (let at = 0; at + 4 <= text.length; at += 4) {
    const first = sextetAt(at);
    const second = sextetAt(at + 1);
    const third = sextetAt(at + 2);
    const fourth = sextetAt(at + 3);
    if ((first | second | third | fourth) < 0) return at;
    bytes[to] = (first << 2) | (second >> 4);
    bytes[to + 1] = (second << 4) | (third >> 2);
    bytes[to + 2] = (third << 6) | fourth;
    to += 3;
  }
  return whole;
}

/** base64url without padding (RFC 7515 §2). */
export function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const left = bytes.length - at;
    text += alphabet[first >> 2];
    text += alphabet[((first & 3) << 4) | (second >> 4)];
    if (left > 1) text += alphabet[((second & 15) << 2) | (third >> 6)];
    if (left > 2) text += alphabet[third & 63];
  }
  return text;
}

/** Standard base64 with padding (RFC 4648 §4), as HTTP Basic uses it. */
export function encodeBase64(bytes: Uint8Array): string {
  const text = toBase64Url(bytes).replaceAll('-', '+').replaceAll('_', '/');
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}
