import { describe, expect, it } from 'vitest';
import { readBase64Url, toBase64Url } from '../assertion/base64url.ts';
import type { Json, JsonObject } from '../assertion/decoded-jwt.ts';
import { type CoordinateFault, coordinateFault } from './coordinates.ts';

/** The point of RFC 7515 A.3. */
const x = 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU';
const y = 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0';
const hex = Buffer.from(readBase64Url(x).bytes).toString('hex');
const plain = 'letters, digits, - and _';

const faultOf = (changes: JsonObject): CoordinateFault | undefined =>
  coordinateFault({ kty: 'EC', crv: 'P-256', x, y, ...changes });
const without = (name: 'x' | 'y'): CoordinateFault | undefined => {
  const { [name]: _taken, ...rest } = { kty: 'EC', crv: 'P-256', x, y };
  return coordinateFault(rest);
};

describe('what is said of a coordinate', () => {
  it.each(['x', 'y'] as const)('that is missing or no text: %s', (member) => {
    const fault = { kind: 'missing', member, found: 'missing', expected: 'a coordinate' };
    expect(without(member)).toEqual(fault);
    const text = 'a'.repeat(80);
    expect(faultOf({ [member]: [text] })).toEqual({
      kind: 'not-text',
      member,
      found: `["${text.slice(0, 58)}`,
      expected: 'a text',
    });
    expect(faultOf({ [member]: null })).toEqual({
      kind: 'not-text',
      member,
      found: 'null',
      expected: 'a text',
    });
  });

  it('of a curve with a name that every object has: nothing', () => {
    expect(faultOf({ crv: 'constructor', x: 'AAAA' })).toBeUndefined();
  });

  it('whose sound numbers stand on the curve: nothing', () => {
    expect(faultOf({})).toBeUndefined();
  });

  it.each<[string, string, string]>([
    [hex, plain, 'hexadecimal'],
    [hex.toUpperCase(), plain, 'hexadecimal'],
    [`0x${hex}`, plain, 'hexadecimal'],
    [`0X${hex}`, plain, 'hexadecimal'],
    [`04${hex}${hex}`, plain, 'hexadecimal'],
    ['a'.repeat(62), plain, 'hexadecimal'],
    ['a'.repeat(136), plain, 'hexadecimal'],
    ['1'.repeat(70), plain, 'decimal'],
    ['1'.repeat(160), plain, 'decimal'],
    [`${x}=`, x, 'standard base64 or padding'],
    [`${x.slice(0, 20)}\n${x.slice(20)}\n`, x, 'white space'],
    [`${x} =`, x, 'white space'],
    ['AAAA=', plain, 'standard base64 or padding'],
    [`${x.slice(0, -1)}V=`, plain, 'standard base64 or padding'],
    [`${x}!`, plain, 'foreign characters'],
    [`"${x}"`, plain, 'foreign characters'],
  ])('in another writing: %j', (text, expected, note) => {
    const found = text.slice(0, 200);
    expect(faultOf({ x: text })).toEqual({ kind: 'encoding', member: 'x', found, expected, note });
    expect(faultOf({ x: text, crv: 'BP-256' })).toEqual({
      kind: 'encoding',
      member: 'x',
      found,
      expected: plain,
      note,
    });
  });

  it('in standard base64, which is turned into the other alphabet', () => {
    const bytes = new Uint8Array(32).fill(0xfb);
    const standard = Buffer.from(bytes).toString('base64');
    expect(standard).toContain('+');
    expect(faultOf({ y: standard })).toEqual({
      kind: 'encoding',
      member: 'y',
      found: standard,
      expected: toBase64Url(bytes),
      note: 'standard base64 or padding',
    });
    expect(faultOf({ y: Buffer.from(bytes.fill(0xff)).toString('base64') })?.expected).toBe(
      toBase64Url(bytes),
    );
  });

  it.each<[JsonObject]>([
    [{ x: 'a'.repeat(61) }],
    [{ x: `b${'1'.repeat(160)}` }],
    [{ x: `${'1'.repeat(160)}b` }],
    [{ x: 'a'.repeat(137) }],
    [{ x: `ab0x${hex}` }],
    [{ x: `g${hex}` }],
    [{ x: `${hex}g` }],
  ])('that may be base64url is judged by its width: %j', (changes) => {
    expect(faultOf(changes)).toMatchObject({ kind: 'width', member: 'x', expected: '32 bytes' });
  });

  it.each([
    ['P-384', 'a', 64, 65, 'hexadecimal'],
    ['P-521', 'a', 88, 89, 'hexadecimal'],
    ['P-521', '1', 88, 89, 'decimal'],
  ])('of %s in %s is base64url where it is as long as that', (crv, letter, fits, longer, note) => {
    const [short, long] = [letter.repeat(fits), letter.repeat(longer)];
    expect(faultOf({ crv, x: short, y: short })).toMatchObject({ kind: 'point' });
    expect(faultOf({ crv, x: long, y: long })).toMatchObject({ kind: 'encoding', note });
  });

  it('of any length, of which four hundred letters are read and two hundred shown', () => {
    const long = 'A'.repeat(400);
    const wide = { kind: 'width', found: '300 bytes', expected: '32 bytes' };
    expect(faultOf({ x: `${long}!AAA` })).toEqual({ ...wide, member: 'x', note: undefined });
    expect(faultOf({ y: `${long}!AAA` })).toEqual({ ...wide, member: 'y', note: undefined });
    expect(faultOf({ x: `!${long}` })).toEqual({
      kind: 'encoding',
      member: 'x',
      found: `!${'A'.repeat(199)}`,
      expected: plain,
      note: 'foreign characters',
    });
  });
});

describe('what is said of the numbers', () => {
  const cut = toBase64Url(readBase64Url(y).bytes.slice(1));
  const zeros = (text: string) => toBase64Url(new Uint8Array([0, ...readBase64Url(text).bytes]));
  it.each<[string, Record<string, Json>, CoordinateFault]>([
    [
      'another curve is named',
      { crv: 'P-384' },
      {
        kind: 'curve',
        member: 'crv',
        found: 'P-384',
        expected: 'P-256',
        note: 'x and y are a point of P-256',
      },
    ],
    [
      'they are swapped',
      { x: y, y: x },
      {
        kind: 'point',
        member: 'x',
        found: 'no point of the curve',
        expected: 'a point of P-256',
        note: 'x and y are in each other’s place',
      },
    ],
    [
      'they belong to no curve',
      { y: x },
      { kind: 'point', member: 'x', found: 'no point of the curve', expected: 'a point of P-256' },
    ],
    [
      'zeros were added to x',
      { x: zeros(x) },
      {
        kind: 'width',
        member: 'x',
        found: '33 bytes',
        expected: '32 bytes',
        note: 'zero bytes in front were added',
      },
    ],
    [
      'zeros were added to y',
      { y: zeros(y) },
      {
        kind: 'width',
        member: 'y',
        found: '33 bytes',
        expected: '32 bytes',
        note: 'zero bytes in front were added',
      },
    ],
    [
      'a byte was cut off y',
      { y: cut },
      { kind: 'width', member: 'y', found: '31 bytes', expected: '32 bytes' },
    ],
    ['x is empty', { x: '' }, { kind: 'missing', member: 'x', found: '(empty)', expected: 'a coordinate' }],
  ])('where %s', (_name, changes, fault) => expect(faultOf(changes)).toEqual(fault));
});
