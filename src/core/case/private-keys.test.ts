import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { privatePem, signingKey } from '../../testing/keys.ts';
import { dropPrivateKeys } from './private-keys.ts';

const secret = fc.string({
  unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('')),
  minLength: 20,
  maxLength: 60,
});

describe('dropping private keys', () => {
  it.each(['d', 'p', 'q', 'dp', 'dq', 'qi'])(
    'takes the value of %s out of a JWK, wherever it stands',
    (name) => {
      fc.assert(
        fc.property(
          secret,
          fc.constantFrom('{"keys":[', 'a log: ', "curl -d '", ''),
          fc.boolean(),
          (value, before, spaced) => {
            const colon = spaced ? '" : "' : '":"';
            const jwk = `{"kty":"EC","crv":"P-256","x":"public","${name}${colon}${value}","use":"sig"}`;
            const { text, dropped } = dropPrivateKeys(`${before}${jwk}`);
            expect(text).not.toContain(value);
            expect(text).toContain(`"${name}`);
            expect(text).toContain('"x":"public"');
            expect(dropped).toEqual([`JWK ${name}`]);
          },
        ),
      );
    },
  );

  it('takes them out of a JWK inside a JSON text, and of one that is cut off', () => {
    fc.assert(
      fc.property(secret, (value) => {
        const jwk = JSON.stringify({ kty: 'EC', crv: 'P-256', d: value });
        expect(dropPrivateKeys(JSON.stringify({ key: jwk })).text).not.toContain(value);
        expect(dropPrivateKeys(jwk.slice(0, -2)).text).not.toContain(value);
      }),
    );
  });

  it.each([
    ['a form body', (pem: string) => new URLSearchParams({ client_assertion: pem, code: 'kept' }).toString()],
    ['a URL', (pem: string) => `?key=${encodeURIComponent(pem)}&code=kept`],
    ['base64 of the file', (pem: string) => `KEY=${Buffer.from(pem).toString('base64')} code=kept`],
    [
      'base64 of the file in a form',
      (pem: string) => `k=${encodeURIComponent(Buffer.from(pem).toString('base64'))}&code=kept`,
    ],
  ])('takes a PEM key out of %s', async (_where, write) => {
    const pem = await privatePem(await signingKey());
    const { text, dropped } = dropPrivateKeys(write(pem));
    const body = pem.split('\n').slice(1, -2).join('');
    for (const piece of [body.slice(40, 60), Buffer.from(pem).toString('base64').slice(80, 100)])
      expect(text).not.toContain(piece);
    expect(text).toContain('code=kept');
    expect(dropped).toHaveLength(1);
  });

  it('takes the private member out of a percent-encoded JWK, and leaves a public one and a certificate as they are', async () => {
    const { privateJwk, publicJwk } = await signingKey();
    const body = new URLSearchParams({ jwk: JSON.stringify(privateJwk), code: 'kept' }).toString();
    const { text, dropped } = dropPrivateKeys(body);
    expect(text).not.toContain(String(privateJwk.d));
    expect(text).toContain(String(privateJwk.x));
    expect(dropped).toEqual(['JWK d']);
    const open = `${new URLSearchParams({ jwk: JSON.stringify(publicJwk) })} ${Buffer.from('-----BEGIN CERTIFICATE-----\nMIIB').toString('base64')}`;
    expect(dropPrivateKeys(open)).toEqual({ text: open, dropped: [] });
  });

  it('takes the secret out of a symmetric key, and leaves other members called k alone', () => {
    expect(dropPrivateKeys('{"kty":"oct","k":"c2VjcmV0c2VjcmV0"}').text).not.toContain('c2VjcmV0');
    expect(dropPrivateKeys('{"kty":"EC","crv":"P-256","k":"harmless-value"}').text).toContain(
      'harmless-value',
    );
  });

  it('takes PEM blocks out, with real, written or no line breaks, closed or cut off', async () => {
    const pem = await privatePem(await signingKey());
    const body = pem.split('\n').slice(1, -2).join('\n');
    for (const text of [
      pem,
      pem.replaceAll('\n', '\\n'),
      pem.replaceAll('\n', ' '),
      pem.slice(0, -30),
      `before ${pem} after ${pem}`,
    ]) {
      const { text: clean, dropped } = dropPrivateKeys(text);
      expect(clean).not.toContain(body.slice(10, 50));
      expect(clean).toContain('BEGIN PRIVATE KEY');
      expect(dropped.length).toBeGreaterThan(0);
    }
  });

  it('leaves public keys and ordinary text alone', () => {
    for (const text of [
      '-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----',
      '{"d":"a description"}',
      'grant_type=x&d=1',
      '{"kty":"EC","x":"AA","y":"BB"}',
    ]) {
      expect(dropPrivateKeys(text)).toEqual({ text, dropped: [] });
    }
  });

  it.each([
    ['YAML', 'kty: oct\nk: c2VjcmV0LXNlY3JldC1zZWNyZXQ'],
    ['JavaScript', "{ kty: 'oct', k: 'c2VjcmV0LXNlY3JldC1zZWNyZXQ' }"],
    ['settings', 'kty = "oct"\nk = "c2VjcmV0LXNlY3JldC1zZWNyZXQ"'],
    ['settings without blanks', 'kty=oct\nk="c2VjcmV0LXNlY3JldC1zZWNyZXQ"'],
  ])('takes the secret out of a symmetric key in %s', (_where, text) =>
    expect(dropPrivateKeys(text)).toEqual({
      text: text.replace('c2VjcmV0LXNlY3JldC1zZWNyZXQ', '(removed)'),
      dropped: ['JWK k'],
    }),
  );

  it.each([
    ['JSON', '\\nMIIB\\nAAAA', '","code":"kept"}'],
    ['a form body', '%0AMIIB%2BAA%3D', '&code=kept'],
    ['parts of a text in code', "\\n' +\n  'MIIB\\n' +\n  'AAAA\\n", "';\nkept()"],
    ['parts that stand side by side', '\\n"\n    "MIIB', '")'],
    ['words', '\nMIIB\n', '(see above)'],
  ])('cuts a PEM key without an end where its text ends: in %s', (_where, key, after) => {
    const { text } = dropPrivateKeys(`key=-----BEGIN PRIVATE KEY-----${key}${after}`);
    expect(text).not.toContain('MIIB');
    expect(text.endsWith(`(removed)${/^(?:\\n|%0A|\n)/.exec(key)?.[0]}${after}`)).toBe(true);
  });

  it('looks for a symmetric key once, however many members of its name there are', () => {
    const text = `{"kty":"EC",${'"k":"aaaaaaaa",'.repeat(100_000)}"x":1}`;
    expect(dropPrivateKeys(text)).toEqual({ text, dropped: [] });
  });

  it('drops nothing twice', async () => {
    const once = dropPrivateKeys(await privatePem(await signingKey())).text;
    expect(dropPrivateKeys(once)).toEqual({ text: once, dropped: [] });
    const jwk = dropPrivateKeys('{"kty":"EC","d":"c2VjcmV0c2VjcmV0"}').text;
    expect(dropPrivateKeys(jwk)).toEqual({ text: jwk, dropped: [] });
  });
});
