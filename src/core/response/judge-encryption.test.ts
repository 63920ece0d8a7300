import { describe, expect, it } from 'vitest';
import { parseKeySet } from '../key-set/parse-key-set.ts';
import { singpassFapi } from '../profiles/singpass-fapi.ts';
import { type EncryptedTo, encryptedTo, ephemeralCurve, judgeAlgorithms } from './judge-encryption.ts';

const set = parseKeySet(
  JSON.stringify({
    keys: [
      { kty: 'EC', crv: 'P-256', use: 'sig', kid: 'sig-1' },
      { kty: 'EC', crv: 'P-256', use: 'enc', kid: 'enc-1', alg: 'ECDH-ES+A256KW' },
      { kty: 'EC', crv: 'P-384', use: 'enc' },
      { kty: 'EC', crv: 'P-256', use: 'sig', kid: 'both' },
      { kty: 'EC', crv: 'P-256', use: 'enc', kid: 'both' },
    ],
  }),
);
const other = parseKeySet('{"keys":[{"kty":"EC","crv":"P-256","use":"enc","kid":"enc-0"}]}');
const shown = (to: EncryptedTo): object => {
  if (to.kind === 'unnamed') return { ...to, candidates: to.candidates.map(({ path }) => path) };
  if (to.kind === 'not-listed') return { ...to, elsewhere: to.elsewhere?.path };
  return 'key' in to ? { ...to, key: to.key.path } : to;
};
const epk = (crv: string | number) => ({ epk: { kty: 'EC', crv } });

describe('the key that a token was encrypted to', () => {
  it.each<[string, object, object]>([
    ['by its kid', { kid: 'enc-1' }, { kind: 'key', kid: 'enc-1', key: 'keys[1]' }],
    [
      'by its kid and curve',
      { kid: 'enc-1', ...epk('P-256') },
      { kind: 'key', kid: 'enc-1', key: 'keys[1]' },
    ],
    ['is one for signing', { kid: 'sig-1' }, { kind: 'signing', kid: 'sig-1', key: 'keys[0]' }],
    [
      'is not the one for signing of that name',
      { kid: 'both' },
      { kind: 'key', kid: 'both', key: 'keys[4]' },
    ],
    [
      'is on another curve',
      { kid: 'enc-1', ...epk('P-521') },
      { kind: 'other-curve', kid: 'enc-1', key: 'keys[1]', found: 'P-521', expected: 'P-256' },
    ],
    [
      'is in the other set',
      { kid: 'enc-0' },
      { kind: 'not-listed', kid: 'enc-0', known: ['sig-1', 'enc-1', 'both', 'both'], elsewhere: 'keys[0]' },
    ],
    [
      'is in no set',
      { kid: 'x' },
      { kind: 'not-listed', kid: 'x', known: ['sig-1', 'enc-1', 'both', 'both'], elsewhere: undefined },
    ],
    ['without a name', {}, { kind: 'unnamed', candidates: ['keys[1]', 'keys[2]', 'keys[4]'] }],
    ['without a name, by its curve', epk('P-384'), { kind: 'unnamed', candidates: ['keys[2]'] }],
  ])('%s', (_name, header, to) => {
    expect(shown(encryptedTo(header as never, { keySet: set, otherKeySet: other }))).toEqual(to);
  });

  it('is not known without a set', () => {
    expect(encryptedTo({ kid: 'x' }, { keySet: undefined })).toEqual({ kind: 'no-set', kid: 'x' });
  });

  it.each([
    [epk('P-256'), 'P-256'],
    [epk(7), undefined],
    [{ epk: 'P-256' }, undefined],
    [{}, undefined],
  ])('has the curve of %j', (header, curve) => {
    expect(ephemeralCurve(header)).toBe(curve);
  });
});

describe('the algorithms of an encrypted token', () => {
  const to = encryptedTo({ kid: 'enc-1' }, { keySet: set });
  const found = (header: object): readonly (readonly string[])[] =>
    judgeAlgorithms(header as never, to, { profile: singpassFapi }).map(({ name, found: value, state }) => [
      name,
      value,
      state,
    ]);

  it.each([
    [{ alg: 'ECDH-ES+A256KW', enc: 'A256GCM' }, 'right', 'right'],
    [{ alg: 'ECDH-ES+A128KW', enc: 'A256GCM' }, 'wrong', 'right'],
    [{ alg: 'RSA-OAEP', enc: 'A1GCM' }, 'wrong', 'wrong'],
  ])('%j: %s, %s', (header, alg, enc) => {
    expect(found(header)).toEqual([
      ['alg', header.alg, alg],
      ['enc', header.enc, enc],
    ]);
  });

  it('are named as missing where they are', () => {
    expect(found({})).toEqual([
      ['alg', 'missing', 'wrong'],
      ['enc', 'missing', 'wrong'],
    ]);
  });
});
