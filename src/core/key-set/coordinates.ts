import { readBase64Url } from '../assertion/base64url.ts';
import type { Json, JsonObject } from '../assertion/decoded-jwt.ts';
import { member } from '../assertion/json-text.ts';
import { standInOf } from '../request/placeholder.ts';
import { curveBytes } from '../signature/algorithms.ts';
import { joseNameOf } from './curve-names.ts';
import { curvesOf, isOnCurve } from './ec-point.ts';

/** What is wrong with the public numbers of a key: one fault at most, so that one wrong value is one finding. */
export interface CoordinateFault {
  /**
   * `missing`, `not-text`: a member is not there or no text. `encoding`: not base64url. `width`: not as many bytes as the
   * curve's. `curve`: a point of another curve than `crv` says. `point`: a point of no curve.
   */
  readonly kind: 'missing' | 'not-text' | 'encoding' | 'width' | 'curve' | 'point';
  readonly member: 'x' | 'y' | 'n' | 'e' | 'crv';
  readonly found: string;
  readonly expected: string;
  readonly note?: string | undefined;
}

const names = ['x', 'y'] as const;
/** No coordinate is as long in any writing. */
const longest = 400;

/**
 * Judges x and y of an EC key by its curve (RFC 7518 §6.2.1), n and e of an RSA key, x of an OKP key; `undefined` for a sound
 * key, for one of another type, and for one whose numbers a person has hidden.
 */
export function coordinateFault(jwk: JsonObject): CoordinateFault | undefined {
  if (['x', 'y', 'n'].some((name) => isHidden(member(jwk, name)))) return undefined;
  const kty = member(jwk, 'kty');
  if (kty === 'RSA') return memberFault(jwk, 'n') ?? memberFault(jwk, 'e');
  if (kty === 'OKP') return memberFault(jwk, 'x');
  if (kty !== 'EC') return undefined;
  const texts: string[] = [];
  for (const name of names) {
    const value = member(jwk, name);
    if (value === undefined || value === '')
      return { kind: 'missing', member: name, found: absent(value), expected: 'a coordinate' };
    if (typeof value !== 'string') {
      return {
        kind: 'not-text',
        member: name,
        found: JSON.stringify(value).slice(0, 60),
        expected: 'a text',
      };
    }
    texts.push(value);
  }
  const [x = '', y = ''] = texts;
  const crv = member(jwk, 'crv');
  const curve = joseNameOf(crv);
  const width = curveBytes.get(curve);
  return encodingFault(x, y, width) ?? (width === undefined ? undefined : numberFault(x, y, curve, width));
}

/** A member with nothing in it is no number of any width. */
function absent(value: '' | undefined): string {
  return value === undefined ? 'missing' : '(empty)';
}

/** A person who shows a key without its number has not served it so. */
function isHidden(value: Json | undefined): boolean {
  return typeof value === 'string' && standInOf(value) === 'redacted';
}

function encodingFault(x: string, y: string, width: number | undefined): CoordinateFault | undefined {
  for (const [name, text] of [
    ['x', x],
    ['y', y],
  ] as const) {
    const writing = writingOf(text, width);
    if (writing === undefined) continue;
    return {
      kind: 'encoding',
      member: name,
      found: text.slice(0, 200),
      expected: repair(text, width) ?? 'letters, digits, - and _',
      note: writing,
    };
  }
  return undefined;
}

/** Bytes of x (RFC 8037 §2). */
const edwardsBytes: ReadonlyMap<unknown, number> = new Map([
  ['Ed25519', 32],
  ['X25519', 32],
  ['Ed448', 57],
  ['X448', 56],
]);
/** The usual public exponent, 65537, in other writings than `AQAB`. */
const exponents: ReadonlyMap<string, Writing> = new Map([
  ['65537', 'decimal'],
  ['10001', 'hexadecimal'],
  ['010001', 'hexadecimal'],
  ['0x10001', 'hexadecimal'],
]);

/** A number of an RSA key (RFC 7518 §6.3.1), or the one of an OKP key (RFC 8037 §2). */
function memberFault(jwk: JsonObject, name: 'n' | 'e' | 'x'): CoordinateFault | undefined {
  const text = member(jwk, name);
  const base = { member: name } as const;
  if (text === undefined || text === '')
    return { ...base, kind: 'missing', found: absent(text), expected: 'a number' };
  if (typeof text !== 'string')
    return { ...base, kind: 'not-text', found: JSON.stringify(text).slice(0, 60), expected: 'a text' };
  const width = name === 'x' ? edwardsBytes.get(member(jwk, 'crv')) : undefined;
  // Digits tell after fewer letters than a modulus has; what is foreign may stand at its end.
  const sample = /[^\w-]/.test(text)
    ? `${text.slice(0, longest - 4)}${text.slice(longest - 4).slice(-4)}`
    : text.slice(0, 130);
  const note = (name === 'e' ? exponents.get(text) : undefined) ?? writingOf(sample, width);
  if (note !== undefined) {
    const expected = name === 'e' ? 'AQAB, if it is 65537' : 'letters, digits, - and _';
    return { ...base, kind: 'encoding', found: text.slice(0, 200), expected, note };
  }
  const { length } = readBase64Url(text.slice(0, longest)).bytes;
  return width === undefined || length === width
    ? undefined
    : { ...base, kind: 'width', found: `${length} bytes`, expected: `${width} bytes` };
}

type Writing =
  | 'hexadecimal'
  | 'decimal'
  | 'standard base64 or padding'
  | 'white space'
  | 'foreign characters';

/** Another way of writing than base64url; `undefined` where the text may be base64url. */
function writingOf(text: string, width: number | undefined): Writing | undefined {
  const plain = text.slice(0, longest);
  // Sixty-four and more characters of base64url that are all digits or a to f do not happen by chance.
  const base64Length = width === undefined ? 0 : Math.ceil((width * 4) / 3);
  if (/^\d{70,160}$/.test(plain) && plain.length > base64Length) return 'decimal';
  const asHex = plain.replace(/^0x/i, '');
  if (/^[0-9a-f]{62,136}$/i.test(asHex) && asHex.length > base64Length) return 'hexadecimal';
  if (/\s/.test(plain)) return 'white space';
  if (!/[^A-Za-z0-9_-]/.test(plain)) return undefined;
  return /[^A-Za-z0-9_+/=-]/.test(plain) ? 'foreign characters' : 'standard base64 or padding';
}

/** The same number in base64url, where the writing can be undone without a guess. */
function repair(text: string, width: number | undefined): string | undefined {
  const clean = text.replace(/[\s=]/g, '').replaceAll('+', '-').replaceAll('/', '_');
  const reading = readBase64Url(clean);
  return reading.problems.length === 0 && reading.bytes.length === width ? clean : undefined;
}

function numberFault(
  xText: string,
  yText: string,
  curve: string,
  width: number,
): CoordinateFault | undefined {
  const [x, y] = [readBase64Url(xText.slice(0, longest)).bytes, readBase64Url(yText.slice(0, longest)).bytes];
  if (isOnCurve(curve, x, y)) return widthFault(x, y, width, true);
  const [other] = curvesOf(x, y);
  if (other !== undefined) {
    return {
      kind: 'curve',
      member: 'crv',
      found: curve,
      expected: other,
      note: `x and y are a point of ${other}`,
    };
  }
  const fault = widthFault(x, y, width, false);
  if (fault !== undefined) return fault;
  const swapped = isOnCurve(curve, y, x);
  return {
    kind: 'point',
    member: 'x',
    found: 'no point of the curve',
    expected: `a point of ${curve}`,
    note: swapped ? 'x and y are in each other’s place' : undefined,
  };
}

/** `sound`: the numbers are a point, so that only zeros in front are too many or too few. */
function widthFault(
  x: Uint8Array,
  y: Uint8Array,
  width: number,
  sound: boolean,
): CoordinateFault | undefined {
  const [name, number] = x.length === width ? (['y', y] as const) : (['x', x] as const);
  if (number.length === width) return undefined;
  const zeros = number.length < width ? 'zero bytes in front were dropped' : 'zero bytes in front were added';
  return {
    kind: 'width',
    member: name,
    found: `${number.length} bytes`,
    expected: `${width} bytes`,
    note: sound ? zeros : undefined,
  };
}
