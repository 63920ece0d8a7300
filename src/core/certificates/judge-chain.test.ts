import { describe, expect, it } from 'vitest';
import { testNow } from '../../testing/times.ts';
import type { Certificate, SubjectAltName } from './certificate.ts';
import type { ChainCase } from './certificate-fault.ts';
import { judgeChain } from './judge-chain.ts';
import { judgeDates } from './judge-dates.ts';
import { coversHost, judgeNames } from './judge-names.ts';
import type { PresentedCertificate, PresentedChain } from './presented-chain.ts';

const day = 86_400;
const entry = (parts: Partial<PresentedCertificate> = {}): PresentedCertificate => ({
  subject: 'CN=h',
  issuer: 'CN=i',
  span: { start: 0, end: 1 },
  ...parts,
});
const caseOf = (
  entries: readonly PresentedCertificate[],
  chain: Partial<PresentedChain> = {},
  more: Partial<ChainCase> = {},
): ChainCase => ({
  source: 'certificates',
  chain: {
    origin: 'listed',
    entries,
    path: [...entries.keys()],
    links: [],
    end: 'issuer-not-sent',
    extras: [],
    ...chain,
  },
  client: 'verified',
  verifiedDepth: 0,
  now: { seconds: testNow, source: 'given' },
  ...more,
});

describe('the dates of a chain', () => {
  const valid = entry({ notBefore: testNow - day, notAfter: testNow + day });
  it.each<readonly [string, readonly PresentedCertificate[]]>([
    ['they hold', [valid, valid]],
    ['they are not known', [entry()]],
    ['they begin or end this very second', [entry({ notBefore: testNow, notAfter: testNow })]],
    ['a root has ended', [valid, entry({ subject: 'CN=r', issuer: 'CN=r', notAfter: testNow - day })]],
    ['one further up has ended', [valid, valid, entry({ notAfter: testNow - day })]],
  ])('are right where %s', (_name, entries) => {
    expect(judgeDates(caseOf(entries))).toBeUndefined();
  });

  it.each<readonly [string, readonly PresentedCertificate[], string, number, string, string]>([
    [
      'the leaf ended',
      [entry({ notAfter: testNow - day })],
      'The certificate of the key set’s host has expired',
      0,
      'notAfter is 2026-11-19 06:13:20 UTC',
      'ended 1 day ago, unless it has been renewed since',
    ],
    [
      'the leaf has not begun',
      [entry({ notBefore: testNow + day, notAfter: testNow + 2 * day })],
      'The certificate of the key set’s host is not valid yet',
      0,
      'notBefore is 2026-11-21 06:13:20 UTC',
      'begins in 1 day',
    ],
    [
      'both its ends are wrong',
      [entry({ notBefore: testNow + day, notAfter: testNow - day })],
      'The certificate of the key set’s host has expired',
      0,
      'notAfter is 2026-11-19 06:13:20 UTC',
      'ended 1 day ago, unless it has been renewed since',
    ],
    [
      'its issuer ended',
      [valid, entry({ notAfter: testNow - day })],
      'The intermediate certificate has expired',
      1,
      'notAfter is 2026-11-19 06:13:20 UTC',
      'ended 1 day ago, unless it has been renewed since',
    ],
    [
      'the leaf signed itself and ended',
      [entry({ issuer: 'CN=h', notAfter: testNow - day })],
      'The certificate of the key set’s host has expired',
      0,
      'notAfter is 2026-11-19 06:13:20 UTC',
      'ended 1 day ago, unless it has been renewed since',
    ],
  ])('are wrong where %s', (_name, entries, title, at, found, note) => {
    expect(judgeDates(caseOf(entries))).toEqual({
      code: 'jwks-cert-expired',
      certainty: 'strong',
      title,
      evidence: [
        {
          source: 'certificates',
          path: `certificates[${at}]`,
          span: { start: 0, end: 1 },
          found,
          expected: 'a certificate that is valid at 2026-11-20 06:13:20 UTC',
          note,
        },
      ],
    });
  });

  it('are numbers beyond the calendar', () => {
    const fault = judgeDates(
      caseOf([entry({ notAfter: 1e15 })], {}, { now: { seconds: 1e16, source: 'given' } }),
    );
    expect(fault?.evidence[0]).toMatchObject({
      found: 'notAfter is 1000000000000000',
      expected: 'a certificate that is valid at 10000000000000000',
    });
  });
});

describe('the names of a leaf', () => {
  const dns = (...values: readonly string[]): readonly SubjectAltName[] =>
    values.map((value) => ({ kind: 'dns', value }));
  const named = (
    names: readonly SubjectAltName[] | undefined,
    more: Partial<Certificate> = {},
  ): PresentedCertificate => entry({ certificate: { names, isCa: false, ...more } as Certificate });
  const registered = { host: { name: 'rp.example.sg', from: 'registered' } } as const;
  const told = { host: { name: 'rp.example.sg', from: 'output' } } as const;

  it.each<readonly [string, ChainCase, boolean | undefined]>([
    ['cover the host', caseOf([named(dns('rp.example.sg'))], {}, registered), true],
    ['do not', caseOf([named(dns('other.sg'))], {}, registered), false],
    [
      'of a certificate that is not the first',
      caseOf([named([]), named(dns('rp.example.sg'))], { path: [1, 0] }, told),
      true,
    ],
    ['are not at hand', caseOf([entry()], {}, registered), undefined],
    ['cannot be read', caseOf([named(undefined)], {}, registered), undefined],
    ['for no host that is known', caseOf([named(dns('other.sg'))]), undefined],
  ])('%s', (_name, given, covers) => {
    expect(coversHost(given)).toBe(covers);
    expect(judgeNames(given) === undefined).toBe(covers !== false);
  });

  it('are said with the host that is registered', () => {
    const given = caseOf([named(dns('*.rp.example.sg', 'b'))], {}, registered);
    expect(judgeNames(given)).toEqual({
      code: 'jwks-hostname-mismatch',
      certainty: 'proof',
      evidence: [
        {
          source: 'certificates',
          path: 'certificates[0]',
          span: { start: 0, end: 1 },
          found: '*.rp.example.sg, b',
          expected: 'rp.example.sg',
          note: 'a wildcard does not cover the name above it',
        },
        { source: 'expected', path: 'jwks_uri', found: 'rp.example.sg' },
      ],
    });
    expect(judgeNames({ ...given, ...told })?.evidence).toHaveLength(1);
  });

  it.each([
    [[], 'no subjectAltName'],
    [['a', 'b', 'c', 'd', 'e', 'f'], 'a, b, c, d, e, f'],
    [['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], 'a, b, c, d, e, f and 2 more'],
  ])('%j are shown as %s', (names, found) => {
    expect(judgeNames(caseOf([named(dns(...names))], {}, told))?.evidence[0].found).toBe(found);
  });

  it('of a file may be those of another host, and of an authority say nothing', () => {
    const of = (certificate: PresentedCertificate) =>
      judgeNames(caseOf([certificate], { origin: 'pem' }, told));
    expect(of(named(dns('other.sg')))?.certainty).toBe('strong');
    expect(of(named([]))?.certainty).toBe('strong');
    expect(of(named([], { isCa: true }))).toBeUndefined();
    expect(of(named(dns('other.sg'), { isCa: true }))?.certainty).toBe('strong');
    const listed = judgeNames(caseOf([named([], { isCa: true })], {}, told));
    expect(listed?.certainty).toBe('proof');
  });

  it('are judged beside the way and the dates', () => {
    const wrong = { ...named(dns('other.sg')), notAfter: testNow - day };
    const codes = (given: ChainCase) => judgeChain(given).map(({ code }) => code);
    expect(codes(caseOf([wrong], {}, { ...told, client: 'refused' }))).toEqual([
      'jwks-tls-chain',
      'jwks-cert-expired',
      'jwks-hostname-mismatch',
    ]);
    expect(codes(caseOf([named(dns('rp.example.sg'))], {}, told))).toEqual([]);
  });
});
