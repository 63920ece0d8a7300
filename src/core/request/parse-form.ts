import { decodeUtf8 } from '../runtime.ts';
import type { WireParameter } from './wire-request.ts';

/** A body with more pairs than this is no token request; the rest is left unread. */
export const pairLimit = 2_000;

/** Decodes `%XX` and `+` as the URL Standard does for forms; broken escapes stay as they are, bytes that are no UTF-8 become U+FFFD. */
export function formDecode(raw: string): string {
  return percentDecode(raw.replaceAll('+', ' '));
}

/** Decodes `%XX` only. */
export function percentDecode(raw: string): string {
  if (!raw.includes('%')) return raw;
  return raw.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    const bytes = new Uint8Array(escapes.length / 3);
    for (let at = 0; at < bytes.length; at += 1)
      bytes[at] = Number.parseInt(escapes.slice(at * 3 + 1, at * 3 + 3), 16);
    return decodeUtf8(bytes).text;
  });
}

/** Encodes a value for a form body; everything but letters, digits and `-._~` is escaped, a space as `%20`. */
export function formEncode(value: string): string {
  if (!/[^\w.~-]/.test(value)) return value;
  return encodeURIComponent(toWellFormed(value)).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A lone surrogate cannot be encoded: it becomes U+FFFD, as every encoder does. */
export function toWellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (unit) =>
    unit.length === 2 ? unit : '\uFFFD',
  );
}

/**
 * Reads `name=value` pairs joined with `&` (URL Standard, application/x-www-form-urlencoded). Nothing is trimmed and no
 * pair is dropped but empty ones. `offset` is where `text` begins in the pasted text; absent: no spans.
 */
export function parseForm(
  text: string,
  place: WireParameter['place'],
  offset?: number,
  option?: string,
): readonly WireParameter[] {
  const parameters: WireParameter[] = [];
  let start = 0;
  for (const pair of text.split('&', pairLimit)) {
    const end = start + pair.length;
    if (pair !== '')
      parameters.push(toParameter(pair, place, offset === undefined ? undefined : offset + start, option));
    start = end + 1;
  }
  return parameters;
}

function toParameter(
  pair: string,
  place: WireParameter['place'],
  at: number | undefined,
  option: string | undefined,
): WireParameter {
  const equals = pair.indexOf('=');
  const rawName = equals < 0 ? pair : pair.slice(0, equals);
  const rawValue = equals < 0 ? '' : pair.slice(equals + 1);
  const span =
    at === undefined ? undefined : { start: at + pair.length - rawValue.length, end: at + pair.length };
  return { name: formDecode(rawName), value: formDecode(rawValue), rawName, rawValue, place, span, option };
}
