import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fapiCase } from '../../testing/cases.ts';
import { sharedTexts } from '../../testing/fuzz/sharing-target.ts';
import { encryptionKey, privatePem, signingKey } from '../../testing/keys.ts';
import { makeAssertion } from '../../testing/tokens.ts';
import { caseTexts } from './case.ts';
import { replaceEncodedKeys } from './encoded-keys.ts';
import { dropPrivateKeys } from './private-keys.ts';

const base64 = (text: string | Buffer): string => Buffer.from(text).toString('base64');
const base64url = (text: string): string => Buffer.from(text).toString('base64url');
/** As the tools `base64` and `openssl base64` wrap. */
const wrapped = (text: string, width: number, end: string): string =>
  (base64(text).match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(end);

const { privateJwk, publicJwk } = await signingKey();
const jwk = JSON.stringify(privateJwk);
const set = JSON.stringify({ keys: [(await encryptionKey()).publicJwk, privateJwk] }, null, 2);
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pems = {
  pkcs8: await privatePem(await signingKey()),
  pkcs1: rsa.privateKey.export({ format: 'pem', type: 'pkcs1' }).toString(),
  sec1: ec.privateKey.export({ format: 'pem', type: 'sec1' }).toString(),
  ed25519: generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
};
const parameters = '-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n';
/** Its base64 has both signs, early enough for the rest to be lost with them. */
const withSigns = base64(JSON.stringify({ kid: '>>>???>>>???', ...privateJwk }));
/** So long that its base64 fills a line of 64. */
const oct = JSON.stringify({ kty: 'oct', k: 'c2VjcmV0LXNlY3JldC1zZWNyZXQx' });
const der = (pem: string): string => pem.split('\n').slice(1, -2).join('');

const inDer = (...first: readonly number[]): string => base64(Buffer.from([...first, ...Array(60).fill(7)]));

describe('a private key in base64 of its whole text', () => {
  it.each([
    ['a JWK', base64(jwk), 'JWK'],
    ['a JWK in base64url', base64url(jwk), 'JWK'],
    ['a JWK with blanks', base64(JSON.stringify(privateJwk, null, 2)), 'JWK'],
    ['a JWK of Python', base64(jwk.replaceAll('"', "'")), 'JWK'],
    ['a list of JWKs', base64(`[${jwk}]`), 'JWK'],
    ['an oct key', base64(JSON.stringify({ kty: 'oct', k: 'c2VjcmV0LXNlY3JldC1zZWNyZXQ' })), 'JWK'],
    ['a JWK in a file of variables', base64(`PORT=80\nKEY=${jwk}\n`), 'JWK'],
    ['base64 in base64', base64(base64(jwk)), 'JWK'],
    ['PKCS #8', base64(pems.pkcs8), 'PEM'],
    ['PKCS #1', base64(pems.pkcs1), 'PEM'],
    ['SEC 1', base64(pems.sec1), 'PEM'],
    ['Ed25519', base64(pems.ed25519), 'PEM'],
    ['SEC 1 behind its parameters', base64(parameters + pems.sec1), 'PEM'],
    ['a key behind its attributes', base64(`Bag Attributes\n    friendlyName: a\n${pems.pkcs8}`), 'PEM'],
    ['DER of PKCS #8', der(pems.pkcs8), 'DER'],
    ['DER of PKCS #1', der(pems.pkcs1), 'DER'],
    ['DER of SEC 1', der(pems.sec1), 'DER'],
    ['DER of Ed25519', der(pems.ed25519), 'DER'],
    ['wrapped at 76', wrapped(jwk, 76, '\n'), 'JWK'],
    ['wrapped at 64, with the line ends of Windows', wrapped(pems.pkcs1, 64, '\r\n'), 'PEM'],
    ['wrapped, and indented as in YAML', wrapped(jwk, 76, '\n    '), 'JWK'],
    ['wrapped, in JSON', wrapped(jwk, 76, '\\n'), 'JWK'],
    ['wrapped, in a form body', encodeURIComponent(wrapped(jwk, 76, '\n')), 'JWK'],
    ['wrapped, as the shell joins it', wrapped(pems.pkcs8, 76, ' '), 'PEM'],
    ['percent-encoded', encodeURIComponent(base64(pems.pkcs1)), 'PEM'],
    ['with the slashes of PHP', base64(pems.pkcs1).replaceAll('/', '\\/'), 'PEM'],
    ['its signs percent-encoded', encodeURIComponent(withSigns), 'JWK'],
    ['its signs so, in small letters', withSigns.replaceAll('+', '%2b').replaceAll('/', '%2f'), 'JWK'],
    ['with signs and the slashes of PHP', withSigns.replaceAll('/', '\\/'), 'JWK'],
    ['DER, percent-encoded', encodeURIComponent(der(pems.pkcs1)), 'DER'],
    ['DER with the slashes of PHP', der(pems.pkcs1).replaceAll('/', '\\/'), 'DER'],
    ['behind a tab', base64(`\t${jwk}`), 'JWK'],
    ['behind a line end', base64(`\r\n${pems.sec1}`), 'PEM'],
    ['cut off', base64(jwk).slice(0, -9), 'JWK'],
  ])('is dropped: %s', (_name, key, kind) => {
    for (const [before, after] of [
      ['', ''],
      ['JWK_B64=', '\nCODE=kept'],
      ['{"key":"', '","code":"kept"}'],
      ['key: ', ''],
      ['the key is ', '. Thank you'],
      ['a log "X\\n', '\\n"'],
      ['a=1&b=KEY%3D', '&c=2'],
    ] as const)
      expect(dropPrivateKeys(before + key + after)).toEqual({
        text: `${before}(removed)${after}`,
        dropped: [`${kind} in base64`],
      });
  });

  it.each([
    ['as it is', base64(set)],
    ['wrapped, and indented as in YAML', wrapped(set, 76, '\n    ')],
    ['wrapped, in a form body', encodeURIComponent(wrapped(set, 76, '\n'))],
  ])('goes on as a key set without what is private: %s', (_name, key) => {
    const { text, dropped } = dropPrivateKeys(`KEYS=${key}&c=2`);
    const [, within = ''] = /^KEYS=([\w-]+)&c=2$/.exec(text) ?? [];
    const left = JSON.parse(Buffer.from(within, 'base64url').toString());
    expect(left).toEqual({ keys: [JSON.parse(set).keys[0], { ...privateJwk, d: '(removed)' }] });
    expect(dropped).toEqual(['JWK in base64']);
    expect(dropPrivateKeys(text)).toEqual({ text, dropped: [] });
  });

  it('goes whole where a set holds another private key beside its numbers', () => {
    const mixed = base64(JSON.stringify({ keys: [privateJwk], pem: pems.pkcs8, more: base64(jwk) }));
    expect(dropPrivateKeys(`KEYS=${mixed}`).text).toBe('KEYS=(removed)');
  });

  it('is dropped where letters stand in front of it that could be its own', () => {
    for (const key of [base64(jwk), base64(pems.pkcs8), base64(JSON.stringify(privateJwk, null, 2))])
      for (const before of ['KEY/', 'KEYS-', 'A_KEY_'])
        expect(dropPrivateKeys(before + key).text.length).toBeLessThan(20);
  });

  it.each([
    ['a key in one line', base64(jwk), 'kept'],
    ['the short last line of a wrapped key', wrapped(jwk, 76, '\n'), 'kept'],
    ['a key that fills a line', base64(oct), 'a'.repeat(70)],
  ])('is dropped without the line below: %s', (_name, key, below) =>
    expect(dropPrivateKeys(`${key}\n${below}`).text).toBe(`(removed)\n${below}`),
  );

  it('leaves the message that it stands in', () => {
    const message = (member: string): string =>
      base64(`HTTP/1.1 200 OK\r\n\r\n{"keys":[{"kty":"EC","d":"${member}"}]}`);
    expect(dropPrivateKeys(`<response>${message('c2VjcmV0LXNlY3JldA')}</response>`)).toEqual({
      text: `<response>${message('(removed)')}</response>`,
      dropped: ['JWK d'],
    });
  });

  it.each([
    ['a public JWK', base64(JSON.stringify(publicJwk))],
    ['a public key set', base64(JSON.stringify({ keys: [publicJwk, publicJwk] }))],
    ['a public key', base64(rsa.publicKey.export({ format: 'pem', type: 'spki' }))],
    ['a public key of PKCS #1', base64(rsa.publicKey.export({ format: 'pem', type: 'pkcs1' }))],
    ['DER of a public key', base64(rsa.publicKey.export({ format: 'der', type: 'spki' }))],
    ['DER of a public EC key', base64(ec.publicKey.export({ format: 'der', type: 'spki' }))],
    ['DER of a public key of PKCS #1', base64(rsa.publicKey.export({ format: 'der', type: 'pkcs1' }))],
    ['a message without a key, in base64url', base64url(`HTTP/1.1 200 OK\r\n\r\n${'>>>???'.repeat(9)}`)],
    ['PKCS #12', inDer(0x30, 0x82, 9, 9, 2, 1, 3, 0x30)],
    ['a message of LDAP', inDer(0x30, 0x2c, 2, 1, 1, 0x60)],
    ['an ECDSA signature', inDer(0x30, 0x44, 2, 0x20, 1, 0x30)],
    ['a set in DER', inDer(0x31, 0x44, 2, 1, 0, 0x30)],
    ['a sequence in DER that begins with text', inDer(0x30, 0x44, 12, 1, 0, 0x30)],
    ['JSON with a member of the same name', base64(JSON.stringify({ d: 'a description of it', e: 1 }))],
    ['Basic credentials', `Basic ${base64('a-client-with-a-name:and-a-long-secret-of-its-own')}`],
    ['a hash', 'a'.repeat(64)],
    ['a UUID', '6f1f3a52-9c39-4f2e-8b75-4c3f0a52a7d1-6f1f3a52-9c39'],
  ])('is not seen in %s', (_name, text) => {
    expect(dropPrivateKeys(text)).toEqual({ text, dropped: [] });
  });

  it('is not looked for in a token: what is wrong in its header is told of the token', async () => {
    const { request = '' } = await fapiCase();
    const token = await makeAssertion({ header: { jwk: privateJwk }, claims: { jwk: privateJwk } });
    for (const text of [request, token, `client_assertion=${token}&x=y`])
      expect(dropPrivateKeys(text)).toEqual({ text, dropped: [] });
  });

  it.each([
    ['JWK', base64(jwk)],
    ['PEM', base64(pems.pkcs1)],
    ['DER', der(pems.sec1)],
  ])('leaves the page in nothing that is shared, wherever it stood: %s', async (_name, key) => {
    const healthy = await fapiCase();
    const given = Object.fromEntries(caseTexts.map((name) => [name, `${healthy[name] ?? ''}\nKEY=${key}`]));
    const inForm = { parameters: { grant_type: key, note: `KEY=${key}` } };
    for (const one of [given, { ...healthy, ...inForm }, { client_assertion: key, dpop: key, jwks: key }])
      for (const [what, text] of await sharedTexts(one))
        for (const part of [key.slice(0, 24), key.slice(-40)]) expect(text, what).not.toContain(part);
  });

  it('is sought behind a whole line with ten megabytes in the next', () => {
    const text = `${'A'.repeat(64)}\n${'A'.repeat(10_000_000)}`;
    expect(replaceEncodedKeys(text, () => undefined)).toBe(text);
  });

  it('is sought in linear time', () => {
    const started = performance.now();
    for (const part of [
      'eyJ',
      base64('{"kty":'),
      `${'A'.repeat(76)}\n`,
      'LS0tLS1CRUdJTi',
      'a.',
      '%2B',
      'ZXlK',
    ])
      dropPrivateKeys(part.repeat(400_000 / part.length));
    let nested = jwk;
    while (nested.length < 400_000) nested = base64(nested);
    dropPrivateKeys(nested);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
