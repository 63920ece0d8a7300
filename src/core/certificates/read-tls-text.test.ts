import { describe, expect, it } from 'vitest';
import { leafAlone, privateAuthority, sClient } from '../../testing/tls-output.ts';
import { inspectorIn, namedIssuers } from './inspectors.ts';
import { clientTrust, readTlsText, saysVerified } from './read-tls-text.ts';
import { tlsHost } from './tls-host.ts';

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
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'jwks-tls-chain', false],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'jwks-tls-chain', false],
    ['x509: certificate signed by unknown authority', 'jwks-tls-chain', false],
    ['x509: certificate is valid for a.example.sg, not rp.example.sg', 'jwks-hostname-mismatch', true],
    ['No subject alternative DNS name matching rp.example.sg found.', 'jwks-hostname-mismatch', true],
    ['Verify return code: 62 (hostname mismatch)', 'jwks-hostname-mismatch', true],
    ['    Protocol  : TLSv1.1', 'jwks-tls-version', false],
    [
      'curl: (35) error:0A00014D:SSL routines::legacy sigalg disallowed or unsupported',
      'jwks-tls-version',
      false,
    ],
    ['* TLSv1.1 (IN), TLS handshake, Certificate (11):', 'jwks-tls-version', false],
    ['* SSL connection using TLSv1.0 / ECDHE-RSA-AES256-SHA', 'jwks-tls-version', false],
  ])('reads %s', (text, code, sure) => {
    expect(readTlsText(`CONNECTED\n${text}\n`)).toMatchObject({ code, sure, line: text.trim() });
  });

  it.each(['    Protocol  : TLSv1.2', '    Protocol  : TLSv1.3', 'Verify return code: 0 (ok)', ''])(
    'finds no trouble in %j',
    (text) => {
      expect(readTlsText(text)).toBeUndefined();
    },
  );

  it('takes the last word on the chain for what counts, but not on names and versions', () => {
    const end = 'Verify return code: 0 (ok)';
    expect(readTlsText(`verify error: certificate has expired\n${end}`)).toBeUndefined();
    expect(readTlsText(`unable to get local issuer certificate\n${end}`)).toBeUndefined();
    const name = 'curl: (60) SSL: no alternative certificate subject name matches';
    expect(readTlsText(`${name}\n${end}`)).toEqual({
      code: 'jwks-hostname-mismatch',
      sure: true,
      line: name,
      at: 0,
    });
    expect(readTlsText(`${end}\n    Protocol  : TLSv1.1`)).toEqual({
      code: 'jwks-tls-version',
      sure: false,
      line: 'Protocol  : TLSv1.1',
      at: end.length + 5,
    });
  });

  it('shows two hundred characters of a line', () => {
    const line = `certificate has expired ${'x'.repeat(300)}`;
    expect(readTlsText(`a\n\t${line} \nb`)).toEqual({
      code: 'jwks-cert-expired',
      sure: true,
      line: line.slice(0, 200),
      at: 3,
    });
  });

  it.each([
    ['Verify return code: 0 (ok)', true],
    ['Verification: OK', true],
    ['SSL certificate verify ok.', true],
    ['Verification: OK\nverify error:num=9:x', false],
    ['Verification: OK\nVerify return code: 21 (x)', false],
    ['Verification: OK\nVerify return code: 215', true],
    ['Verification: OK, no peer certificate available', true],
    ['', false],
  ])('%j is content: %s', (text, wanted) => expect(saysVerified(text)).toBe(wanted));

  it('is not content where no certificate came', () => {
    expect(saysVerified('no peer certificate available\n---\nVerification: OK')).toBe(false);
  });

  it('is not content where an error was printed', () => {
    expect(saysVerified(sClient({ chain: leafAlone, code: 21 }))).toBe(false);
  });

  it.each([
    ['openssl s_client -connect h:443 -servername RP.example.sg', 'rp.example.sg'],
    ['* Host rp.example.sg:443 was resolved.', 'rp.example.sg'],
    ['* Connected to rp.example.sg (203.0.113.9) port 443', 'rp.example.sg'],
    ["curl -v 'x' https://rp.example.sg/keys", 'rp.example.sg'],
    ['* Connected to proxy.corp (10.0.0.1) port 3128\n> CONNECT rp.example.sg:443 HTTP/1.1', 'rp.example.sg'],
    ['CONNECTED(00000003)', undefined],
  ])('knows the host of %s', (text, host) => {
    expect(tlsHost(text)).toBe(host);
  });

  it.each([
    [sClient(), 'verified'],
    [sClient({ chain: privateAuthority, code: 20 }), 'refused'],
    ['verify error:num=10:certificate has expired', 'verified'],
    ['verify error:num=20:x\nverify error:num=10:certificate has expired', 'refused'],
    ['*  SSL certificate verify result: self-signed certificate (18), continuing anyway.', 'refused'],
    ['CONNECTED(00000003)', 'silent'],
  ] as const)('knows what the client made of the way to an authority', (text, trust) => {
    expect(clientTrust(text)).toBe(trust);
  });

  it('knows the issuers that are named', () => {
    expect(namedIssuers('* Server certificate:\n*  subject: CN=a\n*  issuer: O=B; CN=C')).toEqual([
      'O=B; CN=C',
    ]);
    expect(namedIssuers(sClient({ chain: privateAuthority }))).toEqual([
      'CN=Corp Issuing CA',
      'CN=Corp Root CA',
    ]);
    expect(namedIssuers('')).toEqual([]);
    expect(namedIssuers('*  issuer: CN=a \nmore')).toEqual(['CN=a']);
    expect(namedIssuers('issuer=CN = a')).toEqual(['CN = a']);
    expect(namedIssuers('issuer : CN=a')).toEqual(['CN=a']);
    expect(namedIssuers('the issuer: CN=a')).toEqual([]);
    expect(namedIssuers(`issuer: ${'a'.repeat(301)}`)).toEqual([]);
    expect(namedIssuers('* Server certificate:\n*  subject: CN=a\n')).toEqual([]);
  });

  it('knows a proxy that inspects TLS by the issuer', () => {
    expect(inspectorIn('* Server certificate:\n*  issuer: C=US; O=Zscaler Inc.; CN=Zscaler Root')).toBe(
      'Zscaler',
    );
    expect(inspectorIn(sClient())).toBeUndefined();
  });
});
