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

describe('the leaf that curl describes', () => {
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
  ['', 0],
])('the depth of the client’s own path in %j is %d', (text, depth) => {
  expect(verifiedDepth(text)).toBe(depth);
});
