import { describe, expect, it } from 'vitest';
import { encodePart } from '../../testing/tokens.ts';
import { decodeJwt } from '../assertion/decode.ts';
import { parseKeySet } from '../key-set/parse-key-set.ts';
import { parseResponse } from '../response/parse-response.ts';
import { publicCertificates } from './public-certificates.ts';
import { publicKeySet } from './public-key-set.ts';
import { publicParameters } from './public-parameters.ts';
import { publicResponse } from './public-response.ts';
import { publicToken } from './public-token.ts';

const secrets = [
  { what: 'code', value: 'the-code-of-this-login' },
  { what: 'nonce', value: 'the-nonce-of-this-login' },
  { what: 'state', value: 'short-one' },
];
const standIns = new Map([
  ['the-code-of-this-login', 'another-code'],
  ['the-nonce-of-this-login', 'another-nonce'],
]);

describe('certificates that are handed on', () => {
  const pem = ['-----BEGIN CERTIFICATE-----', 'MIIB+/=', '-----END CERTIFICATE-----'];
  const trusted = ['-----BEGIN TRUSTED CERTIFICATE-----', 'MIIB', '-----END TRUSTED CERTIFICATE-----'];

  it.each([
    ['a certificate', pem, pem],
    ['one of another label', trusted, trusted],
    ['one with blanks around its lines', pem.map((line) => ` ${line}\t`), pem.map((line) => ` ${line}`)],
    ['what stands in it and is no base64', [...pem.slice(0, 2), 'Key: <x>', ...pem.slice(2)], pem],
    ['what stands around it', ['Session-ID: 01AB', ...pem, 'Master-Key: 02CD', 'MIIB'], pem],
    ['a label that is not alone on its line', ['x -----BEGIN CERTIFICATE-----', 'MIIB'], undefined],
    ['a label with more behind it', ['-----BEGIN CERTIFICATE-----x', 'MIIB'], undefined],
    [
      'all up to an end at the beginning of a line',
      [...pem.slice(0, 2), 'x -----END x', 'AB', ' -----END x', 'CD'],
      [...pem.slice(0, 2), 'x -----END x', 'AB', ' -----END x'],
    ],
    [
      'what openssl and curl say of the chain',
      [
        ' 0 s:CN=a',
        '   i:CN=b',
        'depth=1 CN=b',
        'verify error:num=20:unable to get local issuer certificate',
        'verify return:1',
        'Verify return code: 20 (unable to get local issuer certificate)',
        'subject=CN=a',
        'issuer=CN=b',
        '* SSL certificate verify ok.',
        '*  subject: CN=a',
        '* start date: Jan  1 00:00:00 2026 GMT',
        '* expire date: Jan  1 00:00:00 2027 GMT',
        '* subjectAltName: host "a" matched',
        '* ALPN: server accepted h2',
        'x depth=1',
        'Session-ID-ctx: depth=1',
      ],
      [
        ' 0 s:CN=a',
        '   i:CN=b',
        'depth=1 CN=b',
        'verify error:num=20:unable to get local issuer certificate',
        'verify return:1',
        'Verify return code: 20 (unable to get local issuer certificate)',
        'subject=CN=a',
        'issuer=CN=b',
        '* SSL certificate verify ok.',
        '* start date: Jan  1 00:00:00 2026 GMT',
        '* expire date: Jan  1 00:00:00 2027 GMT',
        '* subjectAltName: host "a" matched',
        '* ALPN: server accepted h2',
      ],
    ],
  ])('%s', (_name, lines, kept) => {
    expect(publicCertificates(lines.join('\r\n'))).toBe(kept?.join('\n'));
    expect(publicCertificates(lines.join('\n'))).toBe(kept?.join('\n'));
  });

  it('are none where there is no text', () => {
    expect(publicCertificates(undefined)).toBeUndefined();
  });
});

describe('a key set that is handed on', () => {
  it('holds the public members of its keys, and nothing else', () => {
    const jwks = '{"note":"n","keys":[{"kty":"EC","crv":"P-256","x":"x","y":"y","kid":"k","note":"n"}]}';
    const text = publicKeySet(parseKeySet(jwks));
    expect(JSON.parse(text ?? '')).toEqual({
      keys: [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y', kid: 'k' }],
    });
  });

  it('is none where there is none, and none without keys', () => {
    expect(publicKeySet(undefined)).toBeUndefined();
    expect(publicKeySet(parseKeySet('{"keys":[]}'))).toBeUndefined();
  });
});

describe('parameters that are handed on', () => {
  it.each([
    ['an open one', 'scope', 'openid', { scope: 'openid' }],
    [
      'an open one with a secret in it',
      'redirect_uri',
      'https://rp.example/?x=short-one',
      { redirect_uri: 'https://rp.example/?x=(cut)' },
    ],
    ['a hash that binds steps', 'code_challenge', 'abc', { code_challenge: 'abc' }],
    ['a secret with a stand-in', 'code', 'the-code-of-this-login', { code: 'another-code' }],
    ['a secret without one', 'state', 'short-one', {}],
    ['a verifier, which belongs to its challenge', 'code_verifier', 'the-code-of-this-login', {}],
    ['one that no rule knows', 'custom', 'x', {}],
  ])('%s', (_name, name, value, handed) => {
    expect(publicParameters([{ name, value }], standIns, secrets)).toEqual(handed);
  });
});

describe('an answer that is handed on', () => {
  it.each([
    ['nothing', undefined, undefined],
    ['a body alone', '{"error":"invalid_grant"}', '{"error":"invalid_grant"}'],
    [
      'status, telling headers and body',
      'HTTP/1.1 401 Unauthorized\r\nDate: d\r\nX-Request-Id: r\r\nSet-Cookie: s\r\nServer: short-one\r\n\r\n{"a":"short-one"}',
      'HTTP/1.1 401\r\nDate: d\r\nX-Request-Id: r\r\nServer: (cut)\r\n\r\n{"a":"(cut)"}',
    ],
    ['a status alone', 'HTTP/1.1 401 Unauthorized\r\n\r\n', 'HTTP/1.1 401\r\n\r\n'],
    ['the longest body', `{"a":"${'b'.repeat(3_992)}"}`, `{"a":"${'b'.repeat(3_992)}"}`],
    ['a longer one', `{"a":"${'b'.repeat(3_993)}"}`, `{"a":"${'b'.repeat(3_993)}"…`],
  ])('%s', (_name, pasted, handed) => {
    const response = pasted === undefined ? undefined : parseResponse(pasted);
    expect(publicResponse(response, secrets)).toBe(handed);
  });

  it('has a status where headers were pasted without one', () => {
    const response = { ...parseResponse('{}'), headers: [{ name: 'Date', value: 'd' }] };
    expect(publicResponse(response as ReturnType<typeof parseResponse>, secrets)).toBe(
      'HTTP/1.1 200\r\nDate: d\r\n\r\n{}',
    );
  });
});

describe('a token that is handed on', () => {
  const handed = (text: string | undefined): readonly string[] | undefined => {
    const token = publicToken(text === undefined ? undefined : decodeJwt(text), standIns, secrets);
    const decoded = token === undefined ? undefined : decodeJwt(token);
    return (
      decoded && [decoded.header?.decoded ?? '', decoded.payload?.decoded ?? '', token?.split('.')[2] ?? '']
    );
  };
  const header = encodePart({ alg: 'ES256' });

  it.each([
    [
      'as it was written, without its signature',
      '{ "iss": "a",\n"iat": 1.0 }',
      '{ "iss": "a",\n"iat": 1.0 }',
    ],
    [
      'with stand-ins for jti and nonce, however often they stand there',
      '{"jti":"the-code-of-this-login","nonce":"the-nonce-of-this-login","jti":"x","iss":"a"}',
      '{"jti":"another-code","nonce":"(cut)","jti":"(withheld)","iss":"a"}',
    ],
    [
      'with a jti that is written with escapes',
      '{"jti":"the\\u002dcode-of-this-login"}',
      '{"jti":"another-code"}',
    ],
    ['with a jti that is no text', '{"jti":5,"nonce":null}', '{"jti":5,"nonce":null}'],
    [
      'without a secret in any other claim',
      '{"note":"the-code-of-this-login","a":"short-one"}',
      '{"note":"(cut)","a":"(cut)"}',
    ],
  ])('is there %s', (_how, claims, wanted) => {
    const payload = Buffer.from(claims).toString('base64url');
    expect(handed(`${header}.${payload}.c2lnbmF0dXJl`)).toEqual(['{"alg":"ES256"}', wanted, '']);
  });

  it.each([
    ['no token', undefined],
    ['two parts', `${header}.${encodePart({})}`],
    ['five parts', `${header}.a.b.c.d`],
    ['a header that cannot be read', `x.${encodePart({})}.c2ln`],
    ['claims that cannot be read', `${header}.x.c2ln`],
  ])('is not there for %s', (_name, text) => {
    expect(handed(text)).toBeUndefined();
  });
});
