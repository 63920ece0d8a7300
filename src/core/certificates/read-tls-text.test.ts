import { describe, expect, it } from 'vitest';
import { fullChain, leafAlone, leafEnds, sClient, wrongIntermediate } from '../../testing/tls-output.ts';
import { chainShape, listedChain } from './certificate-chain.ts';
import { inspectorIn, readTlsText, saysVerified, tlsHost } from './read-tls-text.ts';

describe('reading the output of a TLS client', () => {
  it('finds no trouble in a healthy connection, although its dates are printed', () => {
    expect(readTlsText(sClient())).toBeUndefined();
    expect(saysVerified(sClient())).toBe(true);
  });

  it('points at the line that says so', () => {
    const text = `* TLSv1.3 (IN)\n  curl: (60) SSL certificate problem: certificate has expired\nMore details`;
    const trouble = readTlsText(text);
    expect(trouble).toMatchObject({ code: 'jwks-cert-expired', sure: true });
    expect(text.slice(trouble?.at, (trouble?.at ?? 0) + (trouble?.line.length ?? 0))).toBe(trouble?.line);
    expect(trouble?.line).toBe('curl: (60) SSL certificate problem: certificate has expired');
  });

  it.each([
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'jwks-self-signed', true],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'jwks-self-signed', false],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'jwks-tls-chain', true],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'jwks-tls-chain', false],
    ['x509: certificate signed by unknown authority', 'jwks-tls-chain', false],
    ['x509: certificate is valid for a.example.sg, not rp.example.sg', 'jwks-hostname-mismatch', true],
    ['No subject alternative DNS name matching rp.example.sg found.', 'jwks-hostname-mismatch', true],
    ['Verify return code: 62 (hostname mismatch)', 'jwks-hostname-mismatch', true],
    ['    Protocol  : TLSv1.1', 'jwks-tls-version', false],
  ])('reads %s', (text, code, sure) => {
    expect(readTlsText(`CONNECTED\n${text}\n`)).toMatchObject({ code, sure, line: text.trim() });
  });

  it.each(['    Protocol  : TLSv1.2', '    Protocol  : TLSv1.3', 'Verify return code: 0 (ok)', ''])(
    'finds no trouble in %j',
    (text) => {
      expect(readTlsText(text)).toBeUndefined();
    },
  );

  it('is not content where an error was printed', () => {
    expect(saysVerified(sClient({ chain: leafAlone, code: 21 }))).toBe(false);
  });

  it.each([
    ['openssl s_client -connect h:443 -servername RP.example.sg', 'rp.example.sg'],
    ['* Host rp.example.sg:443 was resolved.', 'rp.example.sg'],
    ['* Connected to rp.example.sg (203.0.113.9) port 443', 'rp.example.sg'],
    ["curl -v 'x' https://rp.example.sg/keys", 'rp.example.sg'],
    ['CONNECTED(00000003)', undefined],
  ])('knows the host of %s', (text, host) => {
    expect(tlsHost(text)).toBe(host);
  });

  it('knows a proxy that inspects TLS by the issuer', () => {
    expect(inspectorIn('* Server certificate:\n*  issuer: C=US; O=Zscaler Inc.; CN=Zscaler Root')).toBe(
      'Zscaler',
    );
    expect(inspectorIn(sClient())).toBeUndefined();
  });

  it('reads ten megabytes of anything in good time', () => {
    const started = performance.now();
    for (const text of [
      'A'.repeat(10_000_000),
      '\n'.repeat(10_000_000),
      ' '.repeat(10_000_000),
      ' 0 s:x\n'.repeat(1_000_000),
      '* '.repeat(5_000_000),
    ]) {
      readTlsText(text);
      tlsHost(text);
      inspectorIn(text);
    }
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('the chain that was sent', () => {
  it('is listed leaf first, with the end of its validity', () => {
    expect(listedChain(sClient())).toEqual([
      {
        depth: 0,
        subject: 'CN=rp.example.sg',
        issuer: 'C=US, O=Test Public CA, CN=T1',
        notAfter: leafEnds,
      },
      expect.objectContaining({ depth: 1, notAfter: leafEnds }),
    ]);
  });

  it.each([
    [fullChain, 'linked'],
    [leafAlone, 'leaf-alone'],
    [wrongIntermediate, 'gap'],
    [[], 'not-listed'],
  ] as const)('is judged by its links', (chain, shape) => {
    expect(chainShape(listedChain(sClient({ chain })))).toBe(shape);
  });

  it('keeps what can be read where dates are no dates', () => {
    expect(listedChain(' 0 s:CN=a\n   i:CN=b\n   v:NotBefore: x; NotAfter: soon\n')).toEqual([
      { depth: 0, subject: 'CN=a', issuer: 'CN=b', notAfter: undefined },
    ]);
  });
});
