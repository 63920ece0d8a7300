import { describe, expect, it } from 'vitest';
import { encodePart } from '../../testing/tokens.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import type { Profile } from '../profiles/profile.ts';
import { rfc7523 } from '../profiles/rfc7523.ts';
import { singpassFapi } from '../profiles/singpass-fapi.ts';
import { singpassLegacy } from '../profiles/singpass-legacy.ts';
import { type ProofOrder, proofOrderOf, proofParts, toCurlHeader } from './sample-proof.ts';

const subjectOf = (given: Case) =>
  buildSubject({ profile: 'singpass-fapi', environment: 'staging', ...given }, 0);
const orderOf = (given: Case, profile: Profile = singpassFapi): ProofOrder =>
  proofOrderOf(subjectOf(given), profile);
const token: ProofOrder = {
  method: 'POST',
  url: 'https://stg-id.singpass.gov.sg/fapi/token',
  alg: 'ES256',
  curve: 'P-256',
  lifetimeSeconds: 120,
  ath: undefined,
  nonce: undefined,
};
const proofWith = (alg: unknown): string => `${encodePart({ typ: 'dpop+jwt', alg })}.e30.c2ln`;
const call = (method: string, url: string): string =>
  `${method} ${url} HTTP/1.1\r\nHost: stg-id.singpass.gov.sg\r\n\r\n`;
const { production } = singpassFapi.environments;

describe('what a proof for the case must say', () => {
  it.each<readonly [string, Case, Partial<ProofOrder>]>([
    ['nothing was pasted', {}, {}],
    [
      'the request goes elsewhere',
      { request: call('GET', 'https://as.example/token') },
      { url: 'https://as.example/token' },
    ],
    [
      'the request is one to userinfo',
      { request: call('GET', '/fapi/userinfo') },
      { method: 'GET', url: 'https://stg-id.singpass.gov.sg/fapi/userinfo' },
    ],
    [
      'it is one of another method',
      { request: call('POST', '/fapi/userinfo') },
      { method: 'POST', url: 'https://stg-id.singpass.gov.sg/fapi/userinfo' },
    ],
    [
      'the pasted proof names an algorithm that is taken',
      { dpop: proofWith('ES384') },
      { alg: 'ES384', curve: 'P-384' },
    ],
    ['it names one that is not taken', { dpop: proofWith('RS256') }, {}],
    ['it names none', { dpop: proofWith(5) }, {}],
    [
      'the server gave a nonce',
      { response: 'HTTP/1.1 401 x\r\nDPoP-Nonce: n-1\r\n\r\n{}' },
      { nonce: 'n-1' },
    ],
  ])('where %s', (_name, given, changes) => {
    expect(orderOf(given)).toEqual({ ...token, ...changes });
  });

  it('has ath at userinfo alone', () => {
    const digested = (url: string) => {
      const subject = subjectOf({ request: call('GET', url) });
      const verification = { dpopDigests: { ath: 'a', wrongThumbprints: [] } } as never;
      return proofOrderOf({ ...subject, verification }, singpassFapi).ath;
    };
    expect(digested('/fapi/userinfo')).toBe('a');
    expect(digested('/fapi/token')).toBeUndefined();
  });

  it.each<readonly [string, Profile, Partial<ProofOrder>]>([
    ['staging first', singpassFapi, {}],
    [
      'production where there is no staging',
      { ...singpassFapi, environments: { ...(production && { production }) } },
      { url: 'https://id.singpass.gov.sg/fapi/token' },
    ],
    ['none where it has none', { ...singpassFapi, environments: {} }, { url: '' }],
    [
      'the usual algorithm and length of life where it says nothing of DPoP',
      singpassLegacy,
      { url: 'https://stg-id.singpass.gov.sg/token' },
    ],
    ['the first algorithm that it takes', withAlgorithms(['ES512']), { alg: 'ES512', curve: 'P-521' }],
    ['the usual curve of an algorithm that is not known', withAlgorithms(['XX1']), { alg: 'XX1' }],
    ['the usual algorithm where it takes none', withAlgorithms([]), {}],
    ['its own length of life', withLifetime(60), { lifetimeSeconds: 60 }],
  ])('is by the profile: %s', (_name, profile, changes) => {
    expect(proofOrderOf(undefined, profile)).toEqual({ ...token, ...changes });
  });

  it('is by an open profile as the case goes', () => {
    expect(orderOf({ profile: 'rfc7523', token_endpoint: 'https://as.example/t' }, rfc7523).url).toBe(
      'https://as.example/t',
    );
  });
});

function withAlgorithms(value: readonly string[]): Profile {
  const { dpop } = singpassFapi;
  return { ...singpassFapi, dpop: dpop && { ...dpop, algorithms: { ...dpop.algorithms, value } } };
}

function withLifetime(value: number): Profile {
  const { dpop } = singpassFapi;
  const maxLifetimeSeconds = {
    value,
    source: 'RFC 9449 §4.2',
    date: '2026-11-01',
    mark: 'documented',
  } as const;
  return { ...singpassFapi, dpop: dpop && { ...dpop, maxLifetimeSeconds } };
}

describe('a sound proof', () => {
  const made = { jwk: { kty: 'EC' }, jti: 'j', iat: 5 };

  it('says method, URL without query and fragment, and its times', () => {
    const order = { ...token, method: 'get', url: 'https://as.example/userinfo?a\n#b', lifetimeSeconds: 60 };
    expect(proofParts(order, made)).toEqual({
      header: { typ: 'dpop+jwt', alg: 'ES256', jwk: { kty: 'EC' } },
      claims: { jti: 'j', htm: 'GET', htu: 'https://as.example/userinfo', iat: 5, exp: 65 },
    });
    expect(proofParts({ ...token, url: 'https://as.example/a#b?c' }, made).claims.htu).toBe(
      'https://as.example/a',
    );
  });

  it('has no member for a hash or a nonce that is not there', () => {
    expect(Object.keys(proofParts(token, made).claims)).toEqual(['jti', 'htm', 'htu', 'iat', 'exp']);
    expect(proofParts({ ...token, ath: 'a', nonce: 'n' }, made).claims).toMatchObject({
      ath: 'a',
      nonce: 'n',
    });
  });

  it('goes into a curl command as a header', () => {
    expect(toCurlHeader('a.b.c')).toBe("-H 'DPoP: a.b.c'");
  });
});
