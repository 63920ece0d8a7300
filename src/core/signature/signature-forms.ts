import { decodeUtf8 } from '../runtime.ts';
import type { SignatureForm } from './verification.ts';

export interface Candidate {
  readonly form: SignatureForm;
  readonly bytes: Uint8Array;
}

/** The two integers of a DER ECDSA signature that spans the buffer exactly (RFC 3279 §2.2.3); `undefined` for anything else. */
export function readDer(bytes: Uint8Array): { readonly r: Uint8Array; readonly s: Uint8Array } | undefined {
  if (bytes[0] !== 0x30) return undefined;
  const long = bytes[1] === 0x81;
  const length = long ? bytes[2] : bytes[1];
  const start = long ? 3 : 2;
  if (length === undefined || start + length !== bytes.length) return undefined;
  const r = readInteger(bytes, start);
  const s = r && readInteger(bytes, r.end);
  return r !== undefined && s !== undefined && s.end === bytes.length
    ? { r: r.value, s: s.value }
    : undefined;
}

function readInteger(
  bytes: Uint8Array,
  at: number,
): { readonly value: Uint8Array; readonly end: number } | undefined {
  const length = bytes[at + 1];
  if (bytes[at] !== 0x02 || length === undefined || length === 0 || length > 67) return undefined;
  const end = at + 2 + length;
  return end <= bytes.length ? { value: bytes.slice(at + 2, end), end } : undefined;
}

/** A big-endian number in exactly `half` bytes; `undefined` where it does not fit. */
function toWidth(number: Uint8Array, half: number): Uint8Array | undefined {
  let start = 0;
  while (start < number.length - 1 && number[start] === 0) start += 1;
  const digits = number.slice(start);
  if (digits.length > half) return undefined;
  const padded = new Uint8Array(half);
  padded.set(digits, half - digits.length);
  return padded;
}

function join(r: Uint8Array | undefined, s: Uint8Array | undefined): Uint8Array | undefined {
  if (r === undefined || s === undefined) return undefined;
  const joined = new Uint8Array(r.length + s.length);
  joined.set(r);
  joined.set(s, r.length);
  return joined;
}

/** Every r‖s that the third part can have been meant as, for a curve with `half` bytes a number; the likely ones first. */
export function signatureCandidates(bytes: Uint8Array, half: number): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const add = (form: SignatureForm, candidate: Uint8Array | undefined): void => {
    if (candidate !== undefined) candidates.push({ form, bytes: candidate });
  };
  if (bytes.length === 2 * half) add('as-is', bytes);
  const der = readDer(bytes);
  if (der !== undefined) add('der', join(toWidth(der.r, half), toWidth(der.s, half)));
  if (bytes.length < 2 * half && bytes.length >= 2 * half - 6) {
    for (let split = bytes.length - half; split <= half; split += 1) {
      add('unpadded', join(toWidth(bytes.slice(0, split), half), toWidth(bytes.slice(split), half)));
    }
  }
  if (bytes.length === 2 * half + 1 || bytes.length === 2 * half + 2) {
    for (const split of [half, half + 1]) {
      add('signed-bigint', join(toWidth(bytes.slice(0, split), half), toWidth(bytes.slice(split), half)));
    }
  }
  for (const wide of [48, 66]) {
    if (wide > half && bytes.length === 2 * wide) {
      add('zero-extended', join(toWidth(bytes.slice(0, wide), half), toWidth(bytes.slice(wide), half)));
    }
  }
  const hex = fromHexText(bytes);
  if (hex?.length === 2 * half) add('hex', hex);
  if (bytes.length === 2 * half) {
    add('swapped', join(bytes.slice(half), bytes.slice(0, half)));
    add('byte-reversed', join(bytes.slice(0, half).reverse(), bytes.slice(half).reverse()));
  }
  return candidates;
}

/** The bytes of a signature that is the text of hexadecimal digits. */
export function fromHexText(bytes: Uint8Array): Uint8Array | undefined {
  const { text } = decodeUtf8(bytes);
  if (text.length % 2 !== 0 || !/^[0-9a-f]+$/i.test(text)) return undefined;
  return Uint8Array.from({ length: text.length / 2 }, (_, at) =>
    Number.parseInt(text.slice(at * 2, at * 2 + 2), 16),
  );
}
