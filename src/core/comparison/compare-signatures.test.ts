import { describe, expect, it } from 'vitest';
import { encodePart } from '../../testing/tokens.ts';
import { decodeJwt } from '../assertion/decode.ts';
import type { SignatureVerification } from '../signature/verification.ts';
import { compareSignatures } from './compare-signatures.ts';
import type { Frame } from './rows.ts';

const frame: Frame = {
  group: 'assertion',
  book: [],
  told: { before: false, after: false },
  sameLogin: false,
};
const token = (signature = 'c2ln') => decodeJwt(`${encodePart({ alg: 'ES256' })}.e30.${signature}`);
const verification = (parts: object): SignatureVerification => parts as SignatureVerification;
type Side = Parameters<typeof compareSignatures>[1]['before'];
const rowsOf = (before: Side, after: Side) =>
  compareSignatures(frame, { before, after }).map(({ name, kind, before: one, after: other, difference }) => [
    name,
    kind,
    one && one.lead + one.mark + one.tail,
    other && other.lead + other.mark + other.tail,
    difference,
  ]);
const key = (thumbprint: string | undefined, kid?: string) => ({ path: 'keys[0]', kid, thumbprint });

describe('two signatures', () => {
  it('are nothing where there is no token', () => {
    expect(rowsOf({ token: undefined }, { token: undefined })).toEqual([]);
  });

  it('are not there on one side where that token has none', () => {
    expect(rowsOf({ token: token() }, { token: undefined }).map(([name, kind]) => [name, kind])).toEqual([
      ['signature', 'only-before'],
    ]);
    expect(rowsOf({ token: undefined }, { token: token() }).map(([name, kind]) => [name, kind])).toEqual([
      ['signature', 'only-after'],
    ]);
  });

  it('are no sign of one token where neither is signed', () => {
    const reused = (signature: string) =>
      compareSignatures(
        { ...frame, place: 'assertion' },
        { before: { token: token(signature) }, after: { token: token(signature) } },
      ).map(({ fresh }) => fresh?.reused);
    expect(reused('')).toEqual([undefined]);
    expect(reused('c2ln')).toEqual(['refused']);
  });

  it('are masked', () => {
    const [row] = rowsOf({ token: token('c2lnbmF0dXJlLW9uZQ') }, { token: token('c2lnbmF0dXJlLXR3bw') });
    expect(row?.slice(0, 2)).toEqual(['signature', 'changed']);
    expect(JSON.stringify(row)).not.toContain('c2lnbmF0dXJlLX');
  });

  it.each([
    [{ state: 'verified' }, 'the signature verifies'],
    [{ state: 'verified', verifiedBy: key('t') }, 'the signature verifies'],
    [{ state: 'verified', verifiedBy: { path: 'sample:x' } }, 'verifies with a published sample key'],
    [{ state: 'altered' }, 'verifies only once this is undone: an alteration'],
    [
      { state: 'altered', alteration: { kind: 'der' } },
      expect.stringMatching(/^verifies only once this is undone: (?!an alteration).+/),
    ],
    [{ state: 'failed' }, 'no key at hand verifies it'],
    [{ state: 'unsearched' }, 'no key at hand verifies it as it stands'],
    [{ state: 'not-checkable' }, 'it cannot be checked'],
    [
      { state: 'not-checkable', because: 'the alg is not known' },
      'it cannot be checked: the alg is not known',
    ],
  ])('say what verifying them gave: %j', (parts, words) => {
    const side = { token: token(), verification: verification(parts) };
    const row = rowsOf(side, side).find(([name]) => name === 'verification');
    expect(row).toEqual(['verification', 'same', words, words, undefined]);
  });

  it.each([undefined, verification({ state: 'no-keys' })])(
    'say nothing where there is no key: %j',
    (given) => {
      const side = { token: token(), verification: given };
      expect(rowsOf(side, side).map(([name]) => name)).toEqual(['signature']);
    },
  );

  const by = (verifiedBy: object | undefined, selected?: object): Side => ({
    token: token(),
    verification: verification({ state: 'verified', verifiedBy, selected }),
  });
  const keyRow = (before: Side, after: Side) => rowsOf(before, after).find(([name]) => name === 'key');

  it('are by one key where the thumbprint is the same, whatever it is called', () => {
    const words = 'kid new, thumbprint t-1';
    expect(keyRow(by(key('t-1', 'old')), by(key('t-1', 'new')))).toEqual([
      'key',
      'same',
      words,
      words,
      undefined,
    ]);
  });

  it('are by another key where it is not', () => {
    expect(keyRow(by(key('t-1')), by(undefined, key('t-2', 'k')))).toEqual([
      'key',
      'changed',
      'keys[0], thumbprint t-1',
      'kid k, thumbprint t-2',
      'another key',
    ]);
  });

  it('are by a key that one case does not tell', () => {
    expect(keyRow(by(key('t-1')), by(key(undefined)))?.slice(0, 4)).toEqual([
      'key',
      'not-given',
      'keys[0], thumbprint t-1',
      undefined,
    ]);
    expect(keyRow(by(key(undefined)), by(undefined))).toBeUndefined();
  });

  it('are compared by the key in the header, where the token brings its own', () => {
    const own = { ...by(key('t-1')), ownKey: 't-1' };
    expect(keyRow(own, own)).toBeUndefined();
  });
});
