import { describe, expect, it } from 'vitest';
import type { Certificate, CertificateReading, IssuerLink } from './certificate.ts';
import { presentedChain } from './presented-chain.ts';

const certificate = (
  at: number,
  [subject, issuer]: readonly [string, string],
  parts: Partial<Certificate> = {},
): Certificate => ({
  at,
  span: { start: at * 10, end: at * 10 + 5 },
  subject,
  issuer,
  serial: '1',
  notBefore: 1,
  notAfter: 2,
  names: [],
  isCa: true,
  key: 'EC P-256',
  fingerprint: `f${at}`,
  selfSigned: 'no',
  issuers: [],
  ...parts,
});
const reading = (...certificates: readonly Certificate[]): CertificateReading => ({
  certificates,
  unreadable: [],
  left: 0,
});
const link = (at: number, state: IssuerLink['state'] = 'verified'): IssuerLink => ({ at, state });
const of = (...certificates: readonly Certificate[]) => presentedChain('', reading(...certificates));
const listed = (...pairs: readonly (readonly [string, string])[]): string =>
  pairs.map(([subject, issuer], depth) => ` ${depth} s:${subject}\n   i:${issuer}\n`).join('');

describe('the chain of certificates in a file', () => {
  const leaf = certificate(0, ['CN=h', 'CN=i'], { isCa: false, issuers: [link(1)] });
  const middle = certificate(1, ['CN=i', 'CN=r'], { issuers: [link(2)] });
  const root = certificate(2, ['CN=r', 'CN=r'], { selfSigned: 'verified' });

  it('goes from the leaf to the root', () => {
    expect(of(leaf, middle, root)).toMatchObject({
      origin: 'pem',
      path: [0, 1, 2],
      links: ['verified', 'verified'],
      end: 'self-signed',
      extras: [],
    });
  });

  it('ends where the issuer is not there', () => {
    expect(of(leaf, middle)).toMatchObject({ path: [0, 1], links: ['verified'], end: 'issuer-not-sent' });
  });

  it('ends where the one of that name did not sign', () => {
    const broken = { ...leaf, issuers: [link(1, 'broken')] };
    expect(of(broken, middle)).toMatchObject({ path: [0], links: [], end: 'broken', extras: [1] });
  });

  it('is joined by name alone, where the signature could not be tried', () => {
    const unchecked = { ...leaf, issuers: [link(1, 'unchecked')] };
    expect(of(unchecked, middle)).toMatchObject({ path: [0, 1], links: ['named'] });
  });

  it.each([
    ['the one that signed before one that only bears the name', [link(1, 'unchecked'), link(2)], 2],
    [
      'the one that bears the name before one that did not sign',
      [link(1, 'broken'), link(2, 'unchecked')],
      2,
    ],
    ['the neighbour before others', [link(1), link(2)], 1],
  ])('takes %s', (_name, issuers, next) => {
    const [one, other] = [certificate(1, ['CN=i', 'CN=x']), certificate(2, ['CN=i', 'CN=y'])];
    expect(of({ ...leaf, issuers }, one, other)?.path).toEqual([0, next]);
  });

  it('takes the neighbour before one that stands in front of it', () => {
    const one = certificate(0, ['CN=i', 'CN=x']);
    const own = { ...leaf, at: 1, issuers: [link(0), link(2)] };
    expect(of(one, own, certificate(2, ['CN=i', 'CN=y']))?.path).toEqual([1, 2]);
  });

  it('takes the first of several that are no neighbours', () => {
    const own = { ...leaf, issuers: [link(3), link(2)] };
    const others = [1, 2, 3].map((at) => certificate(at, ['CN=i', 'CN=x']));
    expect(of(own, ...others)?.path).toEqual([0, 2]);
  });

  it.each([
    ['no', 'issuer-not-sent'],
    ['named', 'self-signed'],
    ['verified', 'self-signed'],
  ] as const)('of one that names itself as issuer, and signed itself: %s, ends as %s', (selfSigned, end) => {
    expect(of(certificate(0, ['CN=a', 'CN=a'], { selfSigned }))).toEqual({
      origin: 'pem',
      entries: [expect.objectContaining({ subject: 'CN=a', notBefore: 1, notAfter: 2 })],
      path: [0],
      links: [],
      end,
      extras: [],
    });
  });

  it('never goes round in a circle', () => {
    const one = certificate(0, ['CN=a', 'CN=b'], { issuers: [link(1)] });
    const other = certificate(1, ['CN=b', 'CN=a'], { issuers: [link(0)] });
    expect(of(one, other)).toMatchObject({ path: [0, 1], end: 'issuer-not-sent' });
  });

  it.each([
    ['the one that is no authority', [middle, { ...leaf, at: 1, issuers: [] }], 1],
    ['the one that is no authority, behind a stranger', [root, { ...leaf, at: 1, issuers: [] }], 1],
    [
      'the one that is no authority, though another bears its name as issuer',
      [leaf, certificate(1, ['CN=x', 'CN=h'])],
      0,
    ],
    [
      'an authority that issued no other but itself',
      [
        certificate(0, ['CN=b', 'CN=z']),
        certificate(1, ['CN=s', 'CN=s'], { selfSigned: 'verified' }),
        certificate(2, ['CN=c', 'CN=b']),
      ],
      1,
    ],
    ['the first of several that are none', [leaf, { ...leaf, at: 1 }], 0],
    ['the one that issued no other, of authorities', [root, certificate(1, ['CN=x', 'CN=r'])], 1],
    [
      'the first, where each issued another',
      [certificate(0, ['CN=a', 'CN=b']), certificate(1, ['CN=b', 'CN=a'])],
      0,
    ],
    ['the only one', [root], 0],
  ])('begins with %s', (_name, certificates, first) => {
    expect(of(...certificates)?.path[0]).toBe(first);
  });
});

describe('the chain that a client lists', () => {
  it('begins with the first, whatever it is', () => {
    const text = listed(['CN=i', 'CN=r'], ['CN=h', 'CN=i']);
    expect(presentedChain(text, undefined)).toMatchObject({
      origin: 'listed',
      path: [0],
      end: 'issuer-not-sent',
      extras: [1],
    });
  });

  it('is joined by name, and ends in what is its own issuer', () => {
    const text = listed(['CN=h', 'CN=i'], ['CN=i', 'CN=r'], ['CN=r', 'CN=r']);
    expect(presentedChain(text, undefined)).toMatchObject({
      path: [0, 1, 2],
      links: ['named', 'named'],
      end: 'self-signed',
    });
  });

  it('has the bytes of the blocks that stand under its lines', () => {
    const text = listed(['CN=h', 'CN=i'], ['CN=i', 'CN=r']);
    const second = text.indexOf(' 1 s:');
    const at = (start: number, place: number) =>
      certificate(place, ['CN=other', 'CN=z'], { span: { start, end: start + 1 } });
    const chain = presentedChain(text, reading(at(second - 1, 0), at(text.length - 1, 1)));
    expect(chain?.entries).toMatchObject([
      { subject: 'CN=h', issuer: 'CN=i', notBefore: 1, notAfter: 2, certificate: { at: 0 } },
      { subject: 'CN=i', issuer: 'CN=r', certificate: { at: 1 } },
    ]);
  });

  it('has no bytes of a block that stands in the line of another', () => {
    const text = listed(['CN=h', 'CN=i'], ['CN=i', 'CN=r']);
    const second = text.indexOf(' 1 s:');
    const blockAt = (start: number) =>
      presentedChain(
        text,
        reading(certificate(0, ['CN=h', 'CN=i'], { span: { start, end: start + 1 } })),
      )?.entries.map((entry) => entry.certificate !== undefined);
    expect(blockAt(' 0 s:CN=h'.length - 1)).toEqual([false, false]);
    expect(blockAt(' 0 s:CN=h'.length)).toEqual([true, false]);
    expect(blockAt(second - 1)).toEqual([true, false]);
    expect(blockAt(second)).toEqual([false, false]);
    expect(blockAt(text.length)).toEqual([false, false]);
    const headed = `${text}\nServer certificate\n`;
    const heading = text.length;
    const at = (start: number) =>
      presentedChain(
        headed,
        reading(certificate(0, ['CN=h', 'CN=i'], { span: { start, end: start + 1 } })),
      )?.entries.map((entry) => entry.certificate !== undefined);
    expect(at(heading - 1)).toEqual([false, true]);
    expect(at(heading)).toEqual([false, false]);
    expect(at(heading + 1)).toEqual([true, false]);
  });

  it('has the bytes of the leaf alone, where its block follows under its own heading', () => {
    const text = `${listed(['CN=h', 'CN=i'], ['CN=i', 'CN=r'])}---\nServer certificate\nBLOCK`;
    const block = certificate(0, ['CN=h', 'CN=i'], {
      span: { start: text.indexOf('BLOCK'), end: text.length },
    });
    const chain = presentedChain(text, reading(block));
    expect(chain?.entries.map((entry) => entry.certificate?.at)).toEqual([0, undefined]);
    const bare = listed(['CN=h', 'CN=i']);
    const before = certificate(0, ['CN=h', 'CN=i'], { span: { start: 0, end: 1 } });
    expect(presentedChain(bare, reading(before))?.entries[0]?.certificate).toBeUndefined();
  });

  it('is the leaf in words, where a client describes it alone', () => {
    const text = '* Server certificate:\n*  subject: CN=h\n*  issuer: CN=i\n';
    expect(presentedChain(text, undefined)).toMatchObject({ origin: 'described', path: [0] });
    expect(presentedChain('', reading())).toBeUndefined();
  });
});
