import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formDecode } from '../request/parse-form.ts';
import { readRawCharacters } from './raw-characters.ts';
import { type EncodingReading, readEncoding } from './read-encoding.ts';
import { valueKnowledgeOf } from './value-knowledge.ts';

const said = (reading: EncodingReading): string =>
  reading.kind === 'times'
    ? String(reading.times)
    : reading.kind === 'cannot-tell'
      ? reading.either.join(' or ')
      : reading.kind;

/** Encoders as they are in use: JavaScript's, and the form serialiser of every URL library. */
const encoders = {
  encodeURIComponent,
  form: (value: string) => new URLSearchParams([['', value]]).toString().slice(1),
} as const;
const encoder = fc.constantFrom(...(Object.keys(encoders) as (keyof typeof encoders)[]));
const encode = (name: keyof typeof encoders, value: string, times: number): string =>
  Array.from({ length: times }).reduce<string>((text) => encoders[name](text), value);

const anyText = fc.string({ unit: 'binary', maxLength: 40 }).filter((text) => !/\p{Surrogate}/u.test(text));
/** Has something to encode, and no percent or plus sign of its own. */
const plainText = anyText.filter((text) => /[^A-Za-z0-9\-._~*!'()%+ ]/.test(text) && !/[%+]/.test(text));

describe('readEncoding', () => {
  it.each([
    ['', undefined, 'nothing-to-encode'],
    ['abc-_.~', undefined, 'nothing-to-encode'],
    ['https://rp.sg/cb', 'redirect_uri', '0'],
    ['https%3A%2F%2Frp.sg%2Fcb', 'redirect_uri', '1'],
    ['https%253A%252F%252Frp.sg%252Fcb', 'redirect_uri', '2'],
    ['https%3A%2F%2Frp.sg%2Fa%2520b', 'redirect_uri', '1'],
    ['https%3A%2F%2Frp.sg%2Fa%2520b', 'state', '1'],
    ['cb%252F', 'redirect_uri', '1 or 2'],
    ['urn:ietf', 'client_assertion_type', '0'],
    ['urn%3Aietf', 'client_assertion_type', '1'],
    ['urn%253Aietf', 'client_assertion_type', '2'],
    ['a%2520b', 'state', '1 or 2'],
    ['a%2520b', 'code', '2'],
    ['a%20b', 'code', '1'],
    ['a%2Bb', 'code', '1'],
    ['a+b', 'state', '0 or 1'],
    ['a+b', 'code', '0'],
    ['https%3A//rp.sg', 'redirect_uri', '1'],
    ['100%', undefined, 'broken'],
    ['%zz%20', undefined, 'broken'],
    ['__proto__', '__proto__', 'nothing-to-encode'],
  ])('reads %j (%s) as %s', (raw, name, wanted) => {
    expect(said(readEncoding(raw, valueKnowledgeOf(name ?? 'state')))).toBe(wanted);
  });

  it('recovers 0 and 1 times for every value that holds something to encode', () => {
    fc.assert(
      fc.property(plainText, encoder, (value, name) => {
        expect(said(readEncoding(value))).toBe('0');
        expect(said(readEncoding(encode(name, value, 1)))).toBe('1');
        expect(said(readEncoding(encode(name, value, 2), { neverPercent: true }))).toBe('2');
      }),
    );
  });

  it('is never wrong: the true number is the answer or one of the two, for every value', () => {
    fc.assert(
      fc.property(anyText, encoder, fc.constantFrom(1, 2), (value, name, times) => {
        const raw = encode(name, value, times);
        const reading = readEncoding(raw);
        if (reading.kind === 'nothing-to-encode') expect(raw).toBe(value);
        else if (reading.kind === 'cannot-tell') expect(reading.either).toContain(times);
        else expect(said(reading)).toBe(String(times));
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not claim twice where a value legitimately holds an escape', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-z0-9]{0,9}(?:%[0-9A-F]{2}){1,3}[a-z]{0,9}$/),
        encoder,
        (value, name) => {
          expect(said(readEncoding(encode(name, value, 1)))).toBe('1 or 2');
        },
      ),
    );
  });
});

describe('readRawCharacters', () => {
  it('reads what a form decoder reads, and says where each character stands', () => {
    const raw = fc.oneof(
      anyText,
      fc.string({ unit: fc.constantFrom('%', '+', 'a', 'E', '2', '8', '%E2%80%8B', '%F0%9F', '%C3', '😀') }),
      anyText.map((text) => encode('form', text, 1)),
    );
    fc.assert(
      fc.property(raw, (text) => {
        const characters = readRawCharacters(text);
        const read = characters.map(({ character }) => character).join('');
        // Bytes that are no UTF-8 are marked one by one here, and in runs by the decoder.
        const squeezed = (value: string): string => value.replace(/\uFFFD+/g, '\uFFFD');
        expect(squeezed(read)).toBe(squeezed(formDecode(text)));
        expect(characters.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });
});
