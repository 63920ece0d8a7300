import { describe, expect, it } from 'vitest';
import { parseKeySet } from '../key-set/parse-key-set.ts';
import {
  type EncryptedTo,
  encryptedTo,
  ephemeralCurve,
  isRarelySupported,
  judgeAlgorithms,
} from './judge-encryption.ts';

const set = parseKeySet(
  JSON.stringify({
    keys: [
      { kty: 'EC', crv: 'P-256', use: 'sig', kid: 'sig-1' },
      { kty: 'EC', crv: 'P-256', use: 'enc', kid: 'enc-1', alg: 'ECDH-ES+A256KW' },
      { kty: 'EC', crv: 'P-384', use: 'enc' },
      { kty: 'EC', crv: 'P-256', use: 'sig', kid: 'both' },
      { kty: 'EC', crv: 'P-256', use: 'enc', kid: 'both' },
      { kty: 'RSA', kid: 'bare' },
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
      {
        kind: 'not-listed',
        kid: 'enc-0',
        known: ['sig-1', 'enc-1', 'both', 'both', 'bare'],
        elsewhere: 'keys[0]',
      },
    ],
    [
      'is in no set',
      { kid: 'x' },
      {
        kind: 'not-listed',
        kid: 'x',
        known: ['sig-1', 'enc-1', 'both', 'both', 'bare'],
        elsewhere: undefined,
      },
    ],
    ['without a name', {}, { kind: 'unnamed', candidates: ['keys[1]', 'keys[2]', 'keys[4]'] }],
    ['without a name, by its curve', epk('P-384'), { kind: 'unnamed', candidates: ['keys[2]'] }],
    [
      'has no curve to compare with',
      { kid: 'bare', ...epk('P-256') },
      { kind: 'other-curve', kid: 'bare', key: 'keys[5]', found: 'P-256', expected: undefined },
    ],
  ])('%s', (_name, header, to) => {
    expect(shown(encryptedTo(header as never, { keySet: set, otherKeySet: other }))).toEqual(to);
  });

  it('is not known without a set', () => {
    expect(encryptedTo({ kid: 'x' }, { keySet: undefined })).toEqual({ kind: 'no-set', kid: 'x' });
    expect(encryptedTo({ kid: 'x' }, { keySet: set })).toMatchObject({
      kind: 'not-listed',
      elsewhere: undefined,
    });
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
  const [keyOf, other] = (set?.keys ?? []).slice(1, 3);
  const profile = {
    keySet: { encryptionAlgorithms: { value: ['A', 'B'] }, contentEncryption: { value: ['E', 'F'] } },
  };
  const named = { kind: 'key', kid: 'k', key: { ...keyOf, jwk: { alg: 'B' } } };
  const alg = { name: 'alg', found: 'A', state: 'right', expected: 'A, B', by: 'profile' };
  const enc = { name: 'enc', found: 'E', state: 'right', expected: 'E, F', by: 'profile' };

  it.each<[string, object, object, readonly object[]]>([
    [
      'are those of the key',
      { alg: 'B', enc: 'F' },
      named,
      [
        { ...alg, found: 'B', expected: 'B', by: 'key' },
        { ...enc, found: 'F' },
      ],
    ],
    [
      'are not those of the key',
      { alg: 'A', enc: 'E' },
      named,
      [{ ...alg, state: 'wrong', expected: 'B', by: 'key' }, enc],
    ],
    [
      'are not those of the profile',
      { alg: 'C', enc: 'G' },
      named,
      [
        { ...alg, found: 'C', state: 'wrong' },
        { ...enc, found: 'G', state: 'wrong' },
      ],
    ],
    [
      'are missing',
      {},
      named,
      [
        { ...alg, found: 'missing', state: 'wrong' },
        { ...enc, found: 'missing', state: 'wrong' },
      ],
    ],
    ['are compared with a key that names none', { alg: 'A', enc: 'E' }, { ...named, key: other }, [alg, enc]],
    [
      'are not compared with a key for signing',
      { alg: 'A', enc: 'E' },
      { ...named, kind: 'signing' },
      [alg, enc],
    ],
    [
      'are not compared with a key on another curve',
      { alg: 'A', enc: 'E' },
      { ...named, kind: 'other-curve' },
      [alg, enc],
    ],
    ['are not compared without a key', { alg: 'A', enc: 'E' }, { kind: 'no-set' }, [alg, enc]],
  ])('%s', (_name, header, to, verdicts) => {
    expect(judgeAlgorithms(header as never, to as EncryptedTo, { profile } as never)).toEqual(verdicts);
  });
});

describe('an algorithm or a curve', () => {
  it.each([
    ['ECDH-ES+A192KW', true],
    ['P-521', true],
    ['ECDH-ES+A256KW', false],
    ['A192KW-x', false],
    ['P-5210', false],
    ['xP-521', false],
    ['P-256', false],
  ])('%s is rarely supported: %s', (name, expected) => {
    expect(isRarelySupported(name)).toBe(expected);
  });
});
