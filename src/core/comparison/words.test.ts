import { describe, expect, it } from 'vitest';
import {
  type ComparedRow,
  type Freshness,
  isDifference,
  isUnchanged,
  type RowKind,
  reusedRows,
} from './comparison.ts';
import { type FreshPlace, freshness, freshRule } from './fresh-values.ts';
import { showOne, showPair } from './shown-value.ts';
import { absentWords, rowName } from './words.ts';

const row = (parts: Partial<ComparedRow>): ComparedRow => ({
  group: 'assertion',
  name: 'claims.aud',
  kind: 'same',
  ...parts,
});
const fresh = (reused?: Freshness['reused']): Freshness => ({
  per: 'request',
  source: 'RFC 7519 §4.1.7',
  reused,
  words: '',
});

describe('a row', () => {
  it.each<readonly [RowKind, boolean]>([
    ['same', false],
    ['rewritten', false],
    ['changed', true],
    ['only-before', true],
    ['only-after', true],
    ['not-given', false],
  ])('that is %s differs in meaning: %s, and never what is made anew', (kind, differs) => {
    expect(isDifference(row({ kind }))).toBe(differs);
    expect(isDifference(row({ kind, fresh: fresh() }))).toBe(false);
  });

  it('is called as people call it', () => {
    expect(rowName(row({ name: 'lifetime' }))).toBe('lifetime (exp − iat)');
    expect(rowName(row({}))).toBe('claims.aud');
    expect(absentWords(row({ kind: 'not-given' }))).toBe('not given');
    expect(absentWords(row({ kind: 'only-after' }))).toBe('not there');
  });

  it('is of one and the same attempt where nothing but the moment differs', () => {
    const changed = (name: string) => isUnchanged({ rows: [row({}), row({ name, kind: 'changed' })] });
    expect([changed('as of'), changed('age'), changed('claims.jti')]).toEqual([true, true, false]);
  });
});

describe('what was to be made anew', () => {
  const used = (group: ComparedRow['group'], name: string, reused: Freshness['reused'] = 'refused') =>
    row({ group, name, fresh: fresh(reused) });
  it.each<readonly [string, readonly ComparedRow[], readonly string[]]>([
    [
      'each value by itself',
      [
        used('parameters', 'code'),
        used('authorization', 'state', 'suspect'),
        used('proof', 'age', 'allowed'),
      ],
      ['code', 'state'],
    ],
    [
      'jti for the whole of a token',
      [
        used('parameters', 'client_assertion'),
        used('assertion', 'claims.iat', 'suspect'),
        used('assertion', 'claims.jti'),
        used('assertion', 'signature'),
      ],
      ['claims.jti'],
    ],
    [
      'the signature for a token without one',
      [used('assertion', 'claims.iat', 'suspect'), used('assertion', 'signature')],
      ['signature'],
    ],
    [
      'the assertion of the authorization request by its own token',
      [used('authorization', 'client_assertion'), used('assertion', 'signature')],
      ['client_assertion', 'signature'],
    ],
    [
      'and not by that of the token request',
      [used('authorization', 'client_assertion'), used('authorization-assertion', 'signature')],
      ['signature'],
    ],
    [
      'a jti in another token',
      [used('assertion', 'claims.jti'), used('assertion', 'claims.iat')],
      ['claims.jti', 'claims.iat'],
    ],
  ])('is told: %s', (_name, rows, names) => {
    expect(reusedRows({ rows }).map(({ name }) => name)).toEqual(names);
  });

  const past = { sameLogin: false };
  it.each<readonly [FreshPlace, string, string, string, string]>([
    ['assertion', 'claims.jti', 'request', 'RFC 7519 §4.1.7', 'refused'],
    ['assertion', 'claims.iat', 'request', 'RFC 7519 §4.1.6', 'suspect'],
    ['assertion', 'claims.exp', 'request', 'RFC 7519 §4.1.4', 'suspect'],
    ['assertion', 'claims.nbf', 'request', 'RFC 7519 §4.1.5', 'suspect'],
    ['assertion', 'claims.code', 'request', 'RFC 6749 §4.1.2', 'refused'],
    ['assertion', 'signature', 'request', 'RFC 7515 §5.1', 'refused'],
    ['proof', 'claims.jti', 'request', 'RFC 9449 §11.1', 'refused'],
    ['proof', 'claims.iat', 'request', 'RFC 9449 §4.2', 'suspect'],
    ['proof', 'claims.exp', 'request', 'RFC 7519 §4.1.4', 'suspect'],
    ['proof', 'claims.nbf', 'request', 'RFC 7519 §4.1.5', 'suspect'],
    ['proof', 'claims.nonce', 'request', 'RFC 9449 §8', 'allowed'],
    ['proof', 'signature', 'request', 'RFC 7515 §5.1', 'refused'],
    ['parameters', 'code', 'request', 'RFC 6749 §4.1.2', 'refused'],
    ['parameters', 'code_verifier', 'login', 'RFC 7636 §4.1', 'suspect'],
    ['parameters', 'client_assertion', 'request', 'RFC 7523 §3', 'refused'],
    ['login', 'code', 'request', 'RFC 6749 §4.1.2', 'refused'],
    ['login', 'state', 'login', 'RFC 6749 §10.12', 'suspect'],
    ['login', 'nonce', 'login', 'OpenID Connect Core §15.5.2', 'suspect'],
    ['login', 'code_challenge', 'login', 'RFC 7636 §4.2', 'suspect'],
    ['login', 'client_assertion', 'request', 'RFC 7523 §3', 'refused'],
    ['login', 'request_uri', 'request', 'RFC 9126 §2.2', 'refused'],
    ['answer', 'access_token', 'answer', 'RFC 6749 §5.1', 'allowed'],
    ['answer', 'refresh_token', 'answer', 'RFC 6749 §5.1', 'allowed'],
    ['answer', 'id_token', 'answer', 'OpenID Connect Core §3.1.3.3', 'allowed'],
    ['answer', 'request_uri', 'request', 'RFC 9126 §2.2', 'refused'],
    ['answer', 'trace_id', 'answer', 'Singpass: error response', 'allowed'],
    ['answer', 'id', 'answer', 'Singpass: error response', 'allowed'],
    ['answer', 'headers.dpop-nonce', 'answer', 'RFC 9449 §8.2', 'allowed'],
  ])('in %s: %s per %s, by %s, %s', (place, name, per, source, reused) => {
    const rule = freshRule(place, name);
    if (rule === undefined) throw new Error('no rule');
    expect(freshness(rule, true, past)).toEqual({ per, source, reused, words: expect.stringMatching(/\w/) });
    expect(freshness(rule, false, past)).toEqual({ per, source, words: expect.stringMatching(/\w/) });
    expect(freshness(rule, true, { ...past, madeOnce: true })).toMatchObject({
      reused: 'allowed',
      words: expect.stringContaining('made once'),
    });
    expect(freshness(rule, true, { sameLogin: true }).reused).toBe(per === 'login' ? 'allowed' : reused);
  });

  it('is nothing else', () => {
    expect(freshRule('assertion', 'claims.aud')).toBeUndefined();
  });
});

describe('a value that is shown', () => {
  it('is whole, masked, or said to be empty', () => {
    expect(showOne('abc')).toEqual({ lead: 'abc', mark: '', tail: '' });
    expect(showOne('')).toEqual({ lead: '(empty)', mark: '', tail: '' });
    expect(showOne('4C0sivAY9mUdYL9C3V6tccx38FdX7', true).lead).toBe('4C0siv… (29 characters)');
  });

  const shared = 'x'.repeat(41);
  it.each([
    [
      'marks what differs',
      'https://a.sg/one',
      'https://a.sg/two',
      { lead: 'https://a.sg/', mark: 'one', tail: '' },
      { lead: 'https://a.sg/', mark: 'two', tail: '' },
    ],
    [
      'keeps forty characters around it',
      `${shared.slice(1)}a-${shared.slice(1)}`,
      `${shared.slice(1)}b-${shared.slice(1)}`,
      { lead: shared.slice(1), mark: 'a', tail: `-${shared.slice(2)}…` },
      { lead: shared.slice(1), mark: 'b', tail: `-${shared.slice(2)}…` },
    ],
    [
      'cuts more than that',
      `-${shared.slice(1)}a`,
      `-${shared.slice(1)}b`,
      { lead: `…${shared.slice(1)}`, mark: 'a', tail: '' },
      { lead: `…${shared.slice(1)}`, mark: 'b', tail: '' },
    ],
    [
      'marks nothing where less than half is shared',
      'abcdef',
      'abcxyz',
      { lead: 'abcdef', mark: '', tail: '' },
      { lead: 'abcxyz', mark: '', tail: '' },
    ],
  ])('%s', (_name, before, after, one, other) => {
    expect(showPair({ before, after }, false, [])).toMatchObject({ before: one, after: other });
  });

  it('that is secret is shown no more of beside another', () => {
    const [before, after] = ['4C0sivAY9mUdYL9C3V6tccx38FdXa', '4C0sivAY9mUdYL9C3V6tcyx38FdXb'];
    expect(showPair({ before, after }, true, [])).toEqual({
      before: { lead: '4C0siv… (29 characters)', mark: '', tail: '' },
      after: { lead: '4C0siv… (29 characters)', mark: '', tail: '' },
      difference: 'another value of the same length',
    });
    expect(showPair({ before: 'same', after: 'same' }, false, [])).toEqual({
      before: showOne('same'),
      after: showOne('same'),
    });
  });
});
