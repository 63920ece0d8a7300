import { describe, expect, it } from 'vitest';
import { readDer } from './der.ts';
import { fromBase64Text, fromHex, fromHexText, signatureCandidates } from './signature-forms.ts';

const bytes = (...list: readonly number[]): Uint8Array => Uint8Array.from(list);
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const filled = (length: number, value = 1): readonly number[] => Array.from({ length }, () => value);

describe('a signature in DER', () => {
  it.each([
    ['two short numbers', [0x30, 6, 2, 1, 5, 2, 1, 7], [[5], [7]]],
    ['a length of two bytes', [0x30, 0x81, 6, 2, 1, 5, 2, 1, 7], [[5], [7]]],
    [
      'the longest numbers',
      [0x30, 0x81, 138, 2, 67, ...filled(67), 2, 67, ...filled(67)],
      [filled(67), filled(67)],
    ],
    ['another tag', [0x31, 6, 2, 1, 5, 2, 1, 7], undefined],
    ['a wrong length', [0x30, 7, 2, 1, 5, 2, 1, 7], undefined],
    ['no length', [0x30], undefined],
    ['no length of two bytes', [0x30, 0x81], undefined],
    ['another tag of a number', [0x30, 6, 3, 1, 5, 2, 1, 7], undefined],
    ['another tag of the second', [0x30, 6, 2, 1, 5, 3, 1, 7], undefined],
    ['a number without bytes', [0x30, 5, 2, 0, 2, 1, 7], undefined],
    ['a number that is too long', [0x30, 0x81, 73, 2, 68, ...filled(68), 2, 1, 7], undefined],
    ['a number that goes beyond the end', [0x30, 6, 2, 1, 5, 2, 2, 7], undefined],
    ['one number alone', [0x30, 3, 2, 1, 5], undefined],
    ['more behind it', [0x30, 7, 2, 1, 5, 2, 1, 7, 0], undefined],
  ])('%s', (_name, given, wanted) => {
    const read = readDer(bytes(...given));
    expect(read && [[...read.r], [...read.s]]).toEqual(wanted);
  });
});

describe('a signature as text', () => {
  it.each([
    ['', undefined],
    ['0aFF', [10, 255]],
    ['0aF', undefined],
    ['0g', undefined],
    ['x0a0', undefined],
  ])('of hexadecimal digits: %j', (given, wanted) => {
    const read = [fromHex(given), fromHexText(text(given))];
    expect(read.map((value) => value && [...value])).toEqual([wanted, wanted]);
  });

  it.each([
    ['AQIDAQIDAQIDAQIDAQID', 15],
    ['AQIDAQIDAQIDAQIDAQIDAQ==\n', 16],
    ['-_+/AQIDAQIDAQIDAQID', 15],
    ['AQIDAQIDAQIDAQIDAQI', undefined],
    ['AQIDAQIDAQIDAQIDAQID.', undefined],
    ['.AQIDAQIDAQIDAQIDAQID', undefined],
  ])('of base64: %j', (given, length) => expect(fromBase64Text(text(given))?.length).toBe(length));

  it('of no UTF-8 is none', () => expect(fromBase64Text(bytes(...filled(30, 0xff)))).toBeUndefined());
});

describe('what a third part can have been meant as', () => {
  const half = 32;
  const r = filled(half, 3);
  const s = filled(half, 5);
  const forms = (given: readonly number[], written?: string) =>
    signatureCandidates(bytes(...given), half, written).map(
      ({ form, bytes: raw }) => `${form} ${[...raw].join()}`,
    );
  const wanted = (form: string, one = r, other = s): string => `${form} ${[...one, ...other].join()}`;

  it('is as it stands, swapped, or in little-endian order', () => {
    const [one, other] = [
      [...filled(31, 3), 9],
      [...filled(31, 5), 8],
    ];
    expect(forms([...one, ...other])).toEqual([
      wanted('as-is', one, other),
      wanted('swapped', other, one),
      wanted('byte-reversed', one.toReversed(), other.toReversed()),
    ]);
  });

  it.each([
    ['der', [0x30, 69, 2, 32, ...r, 2, 33, 0, ...s], wanted('der')],
    ['a zero byte too many', [0, ...r, ...s], wanted('signed-bigint')],
    ['two zero bytes too many', [0, ...r, 0, ...s], wanted('signed-bigint')],
    ['a zero byte that is missing', [...filled(31, 3), ...s], wanted('unpadded', [0, ...filled(31, 3)])],
    ['the width of another curve', [...filled(16, 0), ...r, ...filled(16, 0), ...s], wanted('zero-extended')],
    [
      'hexadecimal',
      [...text([...r, ...s].map((byte) => byte.toString(16).padStart(2, '0')).join(''))],
      wanted('hex'),
    ],
    ['base64', [...text(btoa(String.fromCharCode(...r, ...s)))], wanted('base64')],
  ])('is %s', (_name, given, one) => expect(forms(given)).toContain(one));

  it.each([
    [
      'three zero bytes in front, dropped',
      [...filled(29, 3), ...s],
      [0, 0, 0, ...filled(29, 3)],
      s,
      'unpadded',
    ],
    ['three zero bytes of s, dropped', [...r, ...filled(29, 5)], r, [0, 0, 0, ...filled(29, 5)], 'unpadded'],
    [
      'a zero byte of both, dropped',
      [...filled(31, 3), ...filled(31, 5)],
      [0, ...filled(31, 3)],
      [0, ...filled(31, 5)],
      'unpadded',
    ],
    ['a zero byte of s too many', [...r, 0, ...s], r, s, 'signed-bigint'],
  ])('is %s', (_name, given, one, other, form) => expect(forms(given)).toContain(wanted(form, one, other)));

  it('is no number of more bytes than the curve has', () => {
    expect(forms([1, ...r, ...s])).not.toContainEqual(expect.stringMatching(/signed-bigint/));
    expect(forms(filled(57, 3))).toEqual([]);
    expect(forms([...filled(16, 1), ...r, ...filled(16, 0), ...s])).toEqual([]);
    expect(forms([...r, ...s, ...filled(3, 0)])).toEqual([]);
    expect(forms([...r, 0, 0, ...s])).toEqual([]);
    expect(forms([...filled(16, 0), ...r, ...filled(17, 0), ...s])).toEqual([]);
    expect(forms([0x30, 70, 2, 33, 1, ...r, 2, 33, 0, ...s])).toEqual([]);
  });

  it('is all zeros, which are a number of one byte', () => {
    expect(forms([0x30, 6, 2, 1, 0, 2, 1, 0])).toEqual([wanted('der', filled(32, 0), filled(32, 0))]);
  });

  it('is DER inside another writing: that is what is said of it', () => {
    const der = [0x30, 69, 2, 32, ...r, 2, 33, 0, ...s];
    const written = der.map((byte) => byte.toString(16).padStart(2, '0')).join('');
    expect(forms([...text(written)])).toEqual([wanted('der')]);
    expect(forms([...text(btoa(String.fromCharCode(...der)))])).toEqual([wanted('der')]);
  });

  it('costs more the rarer it is', () => {
    const costs = (given: readonly number[]) =>
      signatureCandidates(bytes(...given), half).map(({ form, cost }) => `${form} ${cost}`);
    expect(costs([...filled(31, 3), 9, ...filled(31, 5), 8])).toEqual([
      'as-is 0',
      'swapped 2',
      'byte-reversed 2',
    ]);
    expect(costs([0x30, 69, 2, 32, ...r, 2, 33, 0, ...s])).toContain('der 1');
    expect(costs([...text(btoa(String.fromCharCode(...r, ...s)))])).toEqual(['base64 2']);
  });

  it('is at most six hundred letters in another writing', () => {
    const written = [...r, ...s].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const base64 = btoa(String.fromCharCode(...r, ...s));
    expect(forms([...text(base64.padEnd(600, ' '))])).toEqual([wanted('base64')]);
    expect(forms([...text(base64.padEnd(601, ' '))])).toEqual([]);
    expect(forms(filled(601), written)).toEqual([]);
  });

  it('is hexadecimal that was never encoded', () => {
    const written = [...r, ...s].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    expect(forms([1, 2, 3], written)).toEqual([wanted('hex')]);
  });

  it('is nothing where it is much too long or too short', () => {
    expect(forms(filled(601, 0x41))).toEqual([]);
    expect(forms(filled(20))).toEqual([]);
    expect(forms([])).toEqual([]);
  });
});
