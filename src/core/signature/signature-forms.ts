import { readBase64Url } from '../assertion/base64url.ts';
import { decodeUtf8 } from '../runtime.ts';
import { readDer } from './der.ts';
import type { SignatureForm } from './verification.ts';

export interface SignatureCandidate {
  readonly form: SignatureForm;
  /** r‖s, each of the curve's width. */
  readonly bytes: Uint8Array;
  /** How unusual the form is; the cheap ones are tried first. */
  readonly cost: number;
}

const costs: Readonly<Record<SignatureForm, number>> = {
  'as-is': 0,
  der: 1,
  unpadded: 1,
  'signed-bigint': 1,
  'zero-extended': 1,
  hex: 1,
  base64: 2,
  swapped: 2,
  'byte-reversed': 2,
};

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

/** So many zero bytes in front can be missing from one half; more happen once in 10^9 signatures. */
const mostStripped = 3;

/**
 * Every r‖s that the third part can have been meant as, for a curve with `half` bytes a number; the likely ones first. `text`
 * is the part as pasted: one that is hexadecimal throughout was never encoded.
 */
export function signatureCandidates(
  bytes: Uint8Array,
  half: number,
  text?: string,
): readonly SignatureCandidate[] {
  const found = new Map<string, SignatureCandidate>();
  const add = (form: SignatureForm, candidate: Uint8Array | undefined): void => {
    if (candidate === undefined) return;
    const key = candidate.join();
    if (!found.has(key)) found.set(key, { form, bytes: candidate, cost: costs[form] });
  };
  for (const { form, bytes: raw } of plainForms(bytes, half)) add(form, raw);
  for (const { form, bytes: inner } of unwrapped(bytes, text)) {
    for (const plain of plainForms(inner, half)) add(plain.form === 'der' ? 'der' : form, plain.bytes);
  }
  if (bytes.length === 2 * half) {
    add('swapped', join(bytes.slice(half), bytes.slice(0, half)));
    add('byte-reversed', join(bytes.slice(0, half).reverse(), bytes.slice(half).reverse()));
  }
  return [...found.values()];
}

interface Form {
  readonly form: SignatureForm;
  readonly bytes: Uint8Array;
}

/** The bytes as two numbers: side by side, in DER, or at another width than the curve's. */
function plainForms(bytes: Uint8Array, half: number): readonly Form[] {
  const forms: Form[] = [];
  if (bytes.length === 2 * half) forms.push({ form: 'as-is', bytes });
  const add = (form: SignatureForm, r: Uint8Array, s: Uint8Array): void => {
    const joined = join(toWidth(r, half), toWidth(s, half));
    if (joined !== undefined) forms.push({ form, bytes: joined });
  };
  const der = readDer(bytes);
  if (der !== undefined) add('der', der.r, der.s);
  for (let split = half - mostStripped; split <= half + 1; split += 1) {
    const rest = bytes.length - split;
    if (rest < half - mostStripped || rest > half + 1 || (split === half && rest === half)) continue;
    const form = split > half || rest > half ? 'signed-bigint' : 'unpadded';
    add(form, bytes.slice(0, split), bytes.slice(split));
  }
  for (const wide of [48, 66]) {
    if (wide > half && bytes.length === 2 * wide)
      add('zero-extended', bytes.slice(0, wide), bytes.slice(wide));
  }
  return forms;
}

/** No text of a signature is longer in any writing. */
const longestText = 600;

/** The bytes behind a text: a signature written in hexadecimal or base64 before it was encoded once more, or never encoded. */
function unwrapped(bytes: Uint8Array, text: string | undefined): readonly Form[] {
  if (bytes.length > longestText) return [];
  const hex = [fromHexText(bytes), text === undefined ? undefined : fromHex(text)];
  const base64 = fromBase64Text(bytes);
  return [
    ...hex.flatMap((inner) => (inner === undefined ? [] : [{ form: 'hex', bytes: inner } as const])),
    ...(base64 === undefined ? [] : [{ form: 'base64', bytes: base64 } as const]),
  ];
}

/** The bytes of a signature that is the text of hexadecimal digits. */
export function fromHexText(bytes: Uint8Array): Uint8Array | undefined {
  return fromHex(decodeUtf8(bytes).text);
}

/** The bytes that a text of hexadecimal digits stands for. */
export function fromHex(text: string): Uint8Array | undefined {
  if (text.length % 2 !== 0 || !/^[0-9a-f]+$/i.test(text)) return undefined;
  return Uint8Array.from({ length: text.length / 2 }, (_, at) =>
    Number.parseInt(text.slice(at * 2, at * 2 + 2), 16),
  );
}

/** The bytes of a signature that is base64 or base64url text. */
export function fromBase64Text(bytes: Uint8Array): Uint8Array | undefined {
  const { text, valid } = decodeUtf8(bytes);
  return valid && /^[A-Za-z0-9+/_-]{20,}={0,2}\s*$/.test(text) ? readBase64Url(text).bytes : undefined;
}
