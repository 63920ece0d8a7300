import { describe, expect, it } from 'vitest';
import { encodePart } from '../../testing/tokens.ts';
import { encodeUtf8 } from '../runtime.ts';
import { toBase64Url } from './base64url.ts';
import { decodeJwt } from './decode.ts';
import { classifyShape } from './shape.ts';
import type { ShapeFault } from './shape-fault.ts';

const head = encodePart({ alg: 'ES256' });
const claims = encodePart({ iss: 'a', sub: 'a' });
const compact = 'three parts joined with dots';
const faultOf = (text: string): ShapeFault | undefined => classifyShape(decodeJwt(text));
const whole = (text: string) => ({ path: 'text', found: text.slice(0, 60), secret: true }) as const;

describe('the parts of an assertion', () => {
  it('are sound', () => {
    expect(faultOf(`${head}.${claims}.c2ln`)).toBeUndefined();
  });

  const cases: readonly (readonly [string, string, Omit<ShapeFault, 'path'> & { path?: string }])[] = [
    [
      'end with an empty one',
      `${head}.${claims}.`,
      {
        code: 'assertion-empty-signature',
        path: 'signature',
        found: 'empty',
        expected: 'a signature',
      },
    ],
    [
      'are two',
      `${head}.${claims}`,
      {
        code: 'assertion-two-parts',
        path: 'signature',
        found: 'two parts',
        expected: 'three parts',
      },
    ],
    [
      'end inside the claims',
      `${head}.${claims.slice(0, 8)}`,
      {
        code: 'assertion-truncated',
        path: 'claims',
        found: `${head.length + 9} characters, ending inside the claims`,
        expected: compact,
      },
    ],
    [
      'end inside the claims, whatever alg says',
      `${encodePart({ alg: 'none' })}.${claims.slice(0, 8)}`,
      {
        code: 'assertion-truncated',
        path: 'claims',
        found: '28 characters, ending inside the claims',
        expected: compact,
      },
    ],
    [
      'are five, and the header speaks of encryption',
      `${encodePart({ enc: 'x' })}.a.b.c.d`,
      {
        code: 'assertion-five-parts',
        path: 'text',
        found: 'five parts',
        expected: 'three parts',
        note: 'an encrypted token, probably an id_token that was received',
      },
    ],
    [
      'are one, which begins as a token does',
      head,
      {
        code: 'assertion-truncated',
        path: 'text',
        found: '20 characters and no dot',
        expected: compact,
      },
    ],
  ];
  it.each(cases)('%s', (_name, text, fault) => expect(faultOf(text)).toEqual(fault));

  it.each([
    [7, '7 parts'],
    [8, '8 or more parts'],
    [30, '8 or more parts'],
  ])('are %d', (count, note) => {
    expect(faultOf(Array.from({ length: count }, () => 'a').join('.'))).toMatchObject({
      code: 'assertion-not-jwt',
      note,
    });
  });

  it.each(['none', 'NONE'])('say that nobody signed: %s', (alg) => {
    const fault = { code: 'alg-none', path: 'header.alg', found: 'none' };
    expect(faultOf(`${encodePart({ alg })}.${claims}.`)).toEqual(fault);
    expect(faultOf(`${encodePart({ alg })}.${claims}`)).toEqual(fault);
  });

  it.each([[7], ['nones'], [['none']]])('say no such thing: %j', (alg) => {
    expect(faultOf(`${encodePart({ alg })}.${claims}.`)?.code).toBe('assertion-empty-signature');
    expect(faultOf(`${encodePart({ alg })}.${claims}`)?.code).toBe('assertion-two-parts');
  });

  it('say so beside a signature, which the check of alg judges', () => {
    expect(faultOf(`${encodePart({ alg: 'none' })}.${claims}.c2ln`)).toBeUndefined();
  });

  it.each(['AAAA', encodePart([1])])('are two, and the first is no header: %s', (first) => {
    const text = `${first}.${claims}`;
    expect(faultOf(text)).toEqual({ ...whole(text), code: 'assertion-not-jwt', expected: compact });
  });
});

describe('the letters of the parts', () => {
  const alphabet = { code: 'assertion-std-base64', expected: '- instead of + and _ instead of /' };
  const padding = { code: 'assertion-padding', expected: 'no = at the end of a part' };
  const foreign = { code: 'assertion-not-jwt', expected: 'letters, digits, - and _' };
  it.each([
    ['header', `${head}=.${claims}.c2ln`, '=', head.length, padding],
    ['header', `${head}==.${claims}.c2ln`, '=', head.length, padding],
    ['header', `${head}=A.${claims}.c2ln`, '=', head.length, foreign],
    ['claims', `${head}.${claims}!.c2ln`, '!', head.length + 1 + claims.length, foreign],
    ['signature', `${head}.${claims}.a+b0`, '+', head.length + claims.length + 3, alphabet],
    ['signature', `${head}.${claims}.c2l/`, '/', head.length + claims.length + 5, alphabet],
    ['signature', `${head}.${claims}.é`, 'é', head.length + claims.length + 2, foreign],
  ])('%s: %s', (path, text, letter, at, fault) => {
    const found = `${letter} at character ${at + 1}`;
    expect(faultOf(text)).toEqual({ ...fault, path, found, span: { start: at, end: at + 1 } });
    expect(faultOf(` ${text}`)).toEqual({ ...fault, path, found, span: { start: at + 1, end: at + 2 } });
  });

  it('may hold bits that are not used', () => {
    expect(faultOf(`${head}.${claims}.AB`)).toBeUndefined();
  });
});

describe('a part of a length that base64url never has', () => {
  const cut = (path: string, length: number, end: number): ShapeFault => ({
    code: 'assertion-truncated',
    path,
    found: `${length} characters, a length that base64url never has`,
    expected: 'the whole part',
    span: { start: end - 1, end },
  });
  const signed = (alg: unknown, length: number): string =>
    `${encodePart({ alg })}.${claims}.${'A'.repeat(length)}`;

  it.each([
    ['ES256', 1],
    ['ES256', 85],
    ['ES384', 125],
    ['ES512', 173],
    ['RS256', 345],
    [7, 89],
  ])('was cut off: a signature of %s with %d characters', (alg, length) => {
    const text = signed(alg, length);
    expect(faultOf(text)).toEqual(cut('signature', length, text.length));
  });

  it.each([
    ['ES256', 89],
    ['ES384', 129],
    ['ES512', 177],
  ])('is longer than it must be: a signature of %s with %d characters', (alg, length) => {
    expect(faultOf(signed(alg, length))).toBeUndefined();
  });

  it('is never too long before the signature', () => {
    const json = JSON.stringify({ alg: 'ES256', kid: 'k'.repeat(99) }).padEnd(126);
    const long = `${toBase64Url(encodeUtf8(json))}A`;
    expect(faultOf(`${long}.${claims}.c2ln`)).toEqual(cut('header', 169, 169));
    expect(faultOf(`${head}.${claims}A.c2ln`)).toEqual(
      cut('claims', claims.length + 1, head.length + claims.length + 2),
    );
  });
});
