import type { JsonPart, JwtPart } from '../assertion/decoded-jwt.ts';
import type { Span } from '../case/case.ts';
import { encodeUtf8 } from '../runtime.ts';

/**
 * The characters of a token that hold these characters of its decoded part: a character of base64url holds six bits, so that one
 * at either end can belong to a neighbour too. The whole part where its bytes are no UTF-8, and cannot be counted.
 */
export function encodedSpan(part: JsonPart, inDecoded: Span): Span {
  const upTo = part.decoded.slice(0, inDecoded.end);
  if (upTo.includes('\uFFFD')) return part.span;
  const first = encodeUtf8(part.decoded.slice(0, inDecoded.start)).length;
  const last = encodeUtf8(upTo).length;
  const start = Math.floor((first * 8) / 6);
  const end = Math.ceil((last * 8) / 6);
  return { start: part.span.start + placeOf(part, start), end: part.span.start + placeOf(part, end - 1) + 1 };
}

/** Where the nth character that counts stands: padding and foreign characters between were passed over. */
function placeOf({ text, problems }: JwtPart, wanted: number): number {
  if (problems.length === 0) return wanted;
  let left = wanted;
  for (let at = 0; at < text.length; at += 1) {
    if (!/[\w+/-]/.test(text[at] ?? '')) continue;
    if (left === 0) return at;
    left -= 1;
  }
  return text.length - 1;
}
