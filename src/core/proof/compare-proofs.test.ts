import { describe, expect, it } from 'vitest';
import type { Json } from '../assertion/decoded-jwt.ts';
import { compareProofs, type ProofPair } from './compare-proofs.ts';

const key = { kty: 'EC', crv: 'P-256', x: 'a', y: 'b' };
const sound: ProofPair = {
  header: { typ: 'dpop+jwt', alg: 'ES256', jwk: key },
  claims: { jti: '1', htm: 'POST', htu: 'https://as.example/token', iat: 1_795_155_200, exp: 1_795_155_320 },
};

const verdicts = (pasted: ProofPair): Readonly<Record<string, string>> =>
  Object.fromEntries(compareProofs(sound, pasted).map(({ path, verdict }) => [path, verdict]));

describe('compareProofs', () => {
  it('expects key, jti and times to be others', () => {
    const other: ProofPair = {
      header: { ...sound.header, jwk: { ...key, x: 'c', y: 'd' } },
      claims: { ...sound.claims, jti: '2', iat: 1_795_155_201, exp: 1_795_155_231 },
    };
    expect(verdicts(other)).toEqual({
      'header.typ': 'same',
      'header.alg': 'same',
      'header.jwk.kty': 'same',
      'header.jwk.crv': 'same',
      'header.jwk.x': 'own',
      'header.jwk.y': 'own',
      'claims.jti': 'own',
      'claims.htm': 'same',
      'claims.htu': 'same',
      'claims.iat': 'own',
      'claims.exp': 'own',
    });
  });

  it.each<[string, ProofPair, string, string]>([
    ['another typ', { ...sound, header: { ...sound.header, typ: 'JWT' } }, 'header.typ', 'differs'],
    ['no jwk', { ...sound, header: { typ: 'dpop+jwt', alg: 'ES256' } }, 'header.jwk.x', 'missing'],
    ['jwk as a text', { ...sound, header: { ...sound.header, jwk: 'key' } }, 'header.jwk', 'extra'],
    [
      'milliseconds',
      { ...sound, claims: { ...sound.claims, iat: 1_795_155_200_000 } },
      'claims.iat',
      'differs',
    ],
    ['iat as a text', { ...sound, claims: { ...sound.claims, iat: '1795155200' } }, 'claims.iat', 'differs'],
    ['an empty jti', { ...sound, claims: { ...sound.claims, jti: '' } }, 'claims.jti', 'differs'],
    ['ath', { ...sound, claims: { ...sound.claims, ath: 'x' } }, 'claims.ath', 'extra'],
    ['a nonce', { ...sound, claims: { ...sound.claims, nonce: 'x' } }, 'claims.nonce', 'optional'],
    [
      'an htu spelt otherwise',
      { ...sound, claims: { ...sound.claims, htu: 'https://AS.example:443/token' } },
      'claims.htu',
      'same',
    ],
    [
      'another htu',
      { ...sound, claims: { ...sound.claims, htu: 'https://as.example/par' } },
      'claims.htu',
      'differs',
    ],
    ['an htu that is a number', { ...sound, claims: { ...sound.claims, htu: 5 } }, 'claims.htu', 'differs'],
    ['a blank jti', { ...sound, claims: { ...sound.claims, jti: ' ' } }, 'claims.jti', 'differs'],
    ['a jti that is a number', { ...sound, claims: { ...sound.claims, jti: 1 } }, 'claims.jti', 'differs'],
    [
      'a URL in place of the method',
      { ...sound, claims: { ...sound.claims, htm: 'https://as.example/token' } },
      'claims.htm',
      'differs',
    ],
    ['nothing that can be read', { header: undefined, claims: undefined }, 'claims.htm', 'missing'],
  ])('tells of %s', (_name, pasted, path, verdict) => {
    expect(verdicts(pasted)[path]).toBe(verdict);
  });

  it('compares what is no URI letter by letter', () => {
    const htuOf = (htu: Json): ProofPair => ({ header: undefined, claims: { htu } });
    const verdict = (right: Json, given: Json) => compareProofs(htuOf(right), htuOf(given))[0]?.verdict;
    expect(verdict('as.example', 'as.example')).toBe('same');
    expect(verdict('as.example', 'bs.example')).toBe('differs');
    expect(verdict(5, 'https://as.example')).toBe('differs');
    expect(verdict(5, 6)).toBe('differs');
  });

  it('compares two URLs as such for htu alone', () => {
    const pair = (htm: string): ProofPair => ({ header: undefined, claims: { htm } });
    expect(compareProofs(pair('https://AS.example'), pair('https://as.example'))[0]?.verdict).toBe('differs');
  });

  it('shows the values side by side', () => {
    const pasted: ProofPair = { header: { typ: 'JWT', alg: 5, jwk: {} }, claims: { nonce: ['n'] } };
    const shown = compareProofs({ header: { typ: 'dpop+jwt', alg: 'ES256' }, claims: { iat: 5 } }, pasted);
    expect(shown.map(({ path, sample, pasted: given }) => [path, sample, given])).toEqual([
      ['header.typ', 'dpop+jwt', 'JWT'],
      ['header.alg', 'ES256', '5'],
      ['claims.iat', '5', undefined],
      ['claims.nonce', undefined, '["n"]'],
    ]);
  });

  it('takes a missing exp for allowed', () => {
    const { exp: _exp, ...claims } = sound.claims ?? {};
    expect(verdicts({ ...sound, claims })['claims.exp']).toBe('optional');
  });

  it('never shows a private member', () => {
    const compared = compareProofs(sound, {
      ...sound,
      header: { ...sound.header, jwk: { ...key, d: 'secret' } },
    });
    expect(compared.find(({ path }) => path === 'header.jwk.d')).toMatchObject({
      pasted: '(private: not shown)',
      verdict: 'private',
    });
    expect(JSON.stringify(compared)).not.toContain('secret');
  });
});
