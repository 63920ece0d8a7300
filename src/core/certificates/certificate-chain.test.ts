import { describe, expect, it } from 'vitest';
import { leafEnds, sClient } from '../../testing/tls-output.ts';
import { describedLeaf, listedChain, verifiedDepth } from './certificate-chain.ts';

describe('the chain that a client lists', () => {
  it('stands leaf first, with the span of each line and its validity', () => {
    const text = sClient();
    const chain = listedChain(text);
    expect(chain).toMatchObject([
      { depth: 0, subject: 'CN=rp.example.sg', issuer: 'C=US, O=DigiCert Inc, CN=T1', notAfter: leafEnds },
      { depth: 1, notAfter: leafEnds },
    ]);
    expect(chain.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      ' 0 s:CN = rp.example.sg',
      ' 1 s:C = US, O = DigiCert Inc, CN = T1',
    ]);
  });

  it('is read with the line ends of Windows', () => {
    expect(listedChain(sClient().replaceAll('\n', '\r\n'))).toHaveLength(2);
  });

  it('is the first one where the tool ran twice', () => {
    expect(listedChain(`${sClient()}\n${sClient()}`)).toHaveLength(2);
  });

  it('keeps what can be read where dates are no dates', () => {
    expect(listedChain(' 0 s:CN=a\n   i:CN=b\n   v:NotBefore: x; NotAfter: soon\n')).toMatchObject([
      { depth: 0, subject: 'CN=a', issuer: 'CN=b', notAfter: undefined },
    ]);
  });
});

describe('a list that is not as it should be', () => {
  const subjects = (text: string) =>
    listedChain(text).map(({ subject, issuer }) => `${subject} by ${issuer}`);
  const many = (count: number): string =>
    Array.from({ length: count }, (_, at) => ` ${at} s:CN=c${at}\n   i:CN=i\n`).join('');

  it.each([
    ['more than any server sends', many(25), 20],
    ['as many as are read', many(20), 20],
  ])('is read so far: %s', (_name, text, count) => {
    expect(listedChain(text)).toHaveLength(count);
  });

  it.each([
    ['the first issuer of each', ' 0 s:CN=a\n   i:CN=b\n   i:CN=c\n', ['CN=a by CN=b']],
    ['nothing in front of the list', '   i:CN=z\n 0 s:CN=a\n   i:CN=b\n', ['CN=a by CN=b']],
    ['nothing behind its end', ' 0 s:CN=a\nServer certificate\n   i:CN=b\n', ['CN=a by ']],
    ['what a line only mentions', ' 0 s:CN=a\nno Server certificate\n   i:CN=b\n', ['CN=a by CN=b']],
    ['names with blanks around their marks', ' 0 s:CN  =  a, O= b \n   i: CN =b\n', ['CN=a, O=b by CN=b']],
  ])('holds %s', (_name, text, wanted) => {
    expect(subjects(text)).toEqual(wanted);
  });

  it.each([
    ['Dec  1 00:00:00 2026 GMT', Date.UTC(2026, 11, 1) / 1000],
    ['Dec 30 23:59:59 2026 GMT  ', leafEnds],
    ['x Dec 30 23:59:59 2026 GMT', undefined],
    ['Dec 30 23:59:59 2026 GMT+1', undefined],
    ['Dec 30 23:59:59 2026', undefined],
  ])('holds a date as OpenSSL writes it: %s', (date, seconds) => {
    expect(listedChain(` 0 s:CN=a\n   v:NotBefore: x; NotAfter: ${date}\n`)[0]?.notAfter).toBe(seconds);
  });
});

describe('the leaf that curl describes', () => {
  it('is what stands under its heading, each value once', () => {
    const text = 'x\n* Server certificate:\r\n*  subject: CN = a\r\n*  subject: CN=b\r\n*   issuer: CN=c\r\n';
    const leaf = describedLeaf(text);
    expect(leaf).toMatchObject({ depth: 0, subject: 'CN=a', issuer: 'CN=c', notBefore: undefined });
    expect(text.slice(leaf?.span.start, leaf?.span.end)).toBe('* Server certificate:\r');
  });

  it.each([
    ['a heading within a line', 'x * Server certificate:\n*  subject: CN=a'],
    ['a heading with more behind it', '* Server certificate: x\n*  subject: CN=a'],
    ['a subject far below it', `* Server certificate:\n${'x\n'.repeat(2_000)}*  subject: CN=a`],
    ['a subject in front of it', '*  subject: CN=a\n* Server certificate:\n'],
  ])('is not told by %s', (_name, text) => {
    expect(describedLeaf(text)).toBeUndefined();
  });

  it('has subject, issuer and dates', () => {
    const text =
      '* Server certificate:\n*  subject: CN=rp.example.sg\n*  start date: Jan  1 00:00:00 2026 GMT\n' +
      '*  expire date: Dec 30 23:59:59 2026 GMT\n*  issuer: O=Test; CN=T\n*  SSL certificate verify ok.\n';
    expect(describedLeaf(text)).toMatchObject({
      subject: 'CN=rp.example.sg',
      issuer: 'O=Test; CN=T',
      notBefore: Date.UTC(2026, 0, 1) / 1000,
      notAfter: leafEnds,
    });
  });

  it.each(['', '* Server certificate:', '* Server certificate:\n*  issuer: CN=x'])(
    'is absent in %j',
    (text) => {
      expect(describedLeaf(text)).toBeUndefined();
    },
  );
});

it.each([
  ['depth=2 CN = R\ndepth=1 CN = I\ndepth=0 CN = L', 2],
  ['depth=0 CN = L', 0],
  ['depth=10 CN = L', 10],
  ['x depth=2 CN = L', 0],
  ['', 0],
])('the depth of the client’s own path in %j is %d', (text, depth) => {
  expect(verifiedDepth(text)).toBe(depth);
});
