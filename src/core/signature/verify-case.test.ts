import { describe, expect, it, vi } from 'vitest';
import { fapiCase } from '../../testing/cases.ts';
import { dpopKey, encryptionKey, signingKey } from '../../testing/keys.ts';
import { testNow } from '../../testing/times.ts';
import { encodePart, makeAssertion, signBytes, testClientId } from '../../testing/tokens.ts';
import { encodeBase64, toBase64Url } from '../assertion/base64url.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { encodeUtf8 } from '../runtime.ts';
import type { Alteration, Verification } from './verification.ts';
import { verifyCase } from './verify-case.ts';

const verify = (given: Case): Promise<Verification> => verifyCase(buildSubject(given, testNow));
const claims = {
  iss: testClientId,
  sub: testClientId,
  aud: 'https://stg-id.singpass.gov.sg/fapi',
  iat: testNow,
  exp: testNow + 60,
  jti: 'x',
};

/** An assertion whose signature is made over other bytes, or written in another form. */
async function altered(make: {
  readonly input?: (header: string, payload: string) => Uint8Array | Promise<Uint8Array>;
  readonly form?: (signature: Uint8Array) => Uint8Array;
  readonly hash?: string;
}): Promise<string> {
  const key = await signingKey();
  const [header, payload] = [encodePart({ alg: 'ES256', typ: 'JWT', kid: key.kid }), encodePart(claims)];
  const input = make.input ? await make.input(header, payload) : encodeUtf8(`${header}.${payload}`);
  const raw = await signBytes(input, key, 'ES256', make.hash);
  return `${header}.${payload}.${toBase64Url(make.form ? make.form(raw) : raw)}`;
}

function toDer(raw: Uint8Array): Uint8Array {
  const integer = (half: Uint8Array): number[] => {
    let digits = [...half];
    while (digits.length > 1 && digits[0] === 0 && (digits[1] ?? 0) < 128) digits = digits.slice(1);
    if ((digits[0] ?? 0) >= 128) digits = [0, ...digits];
    return [2, digits.length, ...digits];
  };
  const body = [...integer(raw.slice(0, 32)), ...integer(raw.slice(32))];
  return Uint8Array.from([0x30, body.length, ...body]);
}

const utf16 = (text: string): Uint8Array =>
  Uint8Array.from(text.split('').flatMap((unit) => [unit.charCodeAt(0), 0]));
const joined = (header: string, payload: string): string => `${header}.${payload}`;
const sha256 = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));

describe('verifyCase', () => {
  it('says of no key that a server would take it where there are two and no kid', async () => {
    const [first, second] = [await signingKey('sig-1'), await signingKey('sig-2')];
    const { assertion } = await verify(
      await fapiCase({
        assertion: { key: second, header: { kid: undefined } },
        jwks: JSON.stringify({ keys: [first.publicJwk, second.publicJwk] }),
      }),
    );
    expect(assertion).toMatchObject({ state: 'verified', verifiedBy: { path: 'keys[1]' } });
    expect(assertion?.selected).toBeUndefined();
  });

  it('verifies a healthy assertion with the key that kid names', async () => {
    const { assertion } = await verify(await fapiCase());
    expect(assertion).toMatchObject({
      state: 'verified',
      selected: { path: 'keys[0]' },
      verifiedBy: { path: 'keys[0]' },
    });
  });

  it('verifies a DPoP proof with the key in its own header', async () => {
    expect((await verify(await fapiCase())).dpop?.state).toBe('verified');
  });

  it.each(['ES384', 'ES512'] as const)('verifies %s', async (alg) => {
    const key = await signingKey('sig-big', alg);
    const jwks = JSON.stringify({ keys: [key.publicJwk] });
    const { assertion } = await verify(await fapiCase({ jwks, assertion: { alg, key } }));
    expect(assertion?.state).toBe('verified');
  });

  it('names another key of the set, the encryption key included, when that one fits', async () => {
    const signing = await signingKey();
    const encryption = await encryptionKey();
    const other = await fapiCase({ assertion: { key: encryption, header: { kid: signing.kid } } });
    const { assertion } = await verify(other);
    expect(assertion).toMatchObject({
      state: 'verified',
      selected: { outcome: 'failed' },
      verifiedBy: { use: 'enc' },
    });
  });

  it('names the DPoP key when the assertion was signed with it', async () => {
    const { assertion } = await verify(
      await fapiCase({ assertion: { key: await dpopKey(), header: { kid: 'sig-1' } } }),
    );
    expect(assertion?.verifiedBy?.path).toBe('dpop');
  });

  it('fails with a key that is not in the set', async () => {
    const { assertion } = await verify(
      await fapiCase({ assertion: { key: await signingKey('sig-elsewhere') } }),
    );
    expect(assertion?.state).toBe('failed');
  });

  it('never verifies with a key that the assertion brings itself', async () => {
    const key = await signingKey('sig-elsewhere');
    const { assertion } = await verify(
      await fapiCase({ assertion: { key, header: { jwk: key.publicJwk } } }),
    );
    expect(assertion?.state).toBe('failed');
  });

  it('says why when there is nothing to verify', async () => {
    const key = await signingKey();
    const none = await verify({ client_assertion: `${encodePart({ alg: 'none' })}.${encodePart(claims)}.` });
    expect(none.assertion?.state).toBe('not-checkable');
    const noKeys = await verify({ client_assertion: await makeAssertion({ key }) });
    expect(noKeys.assertion?.state).toBe('no-keys');
  });

  const one = { signature: 'as-is', input: 'as-is', hash: 'SHA-256' } as const;
  const table: readonly (readonly [string, Parameters<typeof altered>[0], Alteration])[] = [
    ['DER', { form: toDer }, { ...one, signature: 'der' }],
    [
      'swapped halves',
      { form: (raw) => Uint8Array.from([...raw.slice(32), ...raw.slice(0, 32)]) },
      { ...one, signature: 'swapped' },
    ],
    [
      'hexadecimal text',
      { form: (raw) => encodeUtf8(Buffer.from(raw).toString('hex')) },
      { ...one, signature: 'hex' },
    ],
    [
      'zero-extended to 96 bytes',
      {
        form: (raw) =>
          Uint8Array.from([
            ...Array(16).fill(0),
            ...raw.slice(0, 32),
            ...Array(16).fill(0),
            ...raw.slice(32),
          ]),
      },
      { ...one, signature: 'zero-extended' },
    ],
    [
      'signed big integers',
      { form: (raw) => Uint8Array.from([0, ...raw.slice(0, 32), 0, ...raw.slice(32)]) },
      { ...one, signature: 'signed-bigint' },
    ],
    ['SHA-512', { hash: 'SHA-512' }, { ...one, hash: 'SHA-512' }],
    [
      'a trailing newline',
      { input: (h, p) => encodeUtf8(`${joined(h, p)}\n`) },
      { ...one, input: 'trailing-newline' },
    ],
    ['the payload only', { input: (_h, p) => encodeUtf8(p) }, { ...one, input: 'payload-only' }],
    ['UTF-16', { input: (h, p) => utf16(joined(h, p)) }, { ...one, input: 'utf-16le' }],
    [
      'a digest hashed again',
      { input: (h, p) => sha256(encodeUtf8(joined(h, p))) },
      { ...one, input: 'digest' },
    ],
    [
      'padded parts',
      {
        input: (h, p) =>
          encodeUtf8(
            joined(
              `${h}${'='.repeat((4 - (h.length % 4)) % 4)}`,
              `${p}${'='.repeat((4 - (p.length % 4)) % 4)}`,
            ),
          ),
      },
      { ...one, input: 'padded-parts' },
    ],
    ['the JSON text', { input: () => encodeUtf8(JSON.stringify(claims)) }, { ...one, input: 'payload-json' }],
    [
      'DER over a trailing newline',
      { form: toDer, input: (h, p) => encodeUtf8(`${joined(h, p)}\n`) },
      { signature: 'der', input: 'trailing-newline', hash: 'SHA-256' },
    ],
  ];
  it.each(table)('finds the alteration: %s', async (_name, make, wanted) => {
    const { assertion } = await verify(
      await fapiCase({ parameters: { client_assertion: await altered(make) } }),
    );
    expect(assertion).toMatchObject({
      state: 'altered',
      alteration: wanted,
      verifiedBy: { path: 'keys[0]' },
    });
  });

  it('finds halves written without their leading zeros', async () => {
    const key = await signingKey();
    const [header, payload] = [encodePart({ alg: 'ES256', kid: key.kid }), encodePart(claims)];
    let raw = await signBytes(encodeUtf8(joined(header, payload)), key);
    while (raw[0] !== 0) raw = await signBytes(encodeUtf8(joined(header, payload)), key);
    const token = `${joined(header, payload)}.${toBase64Url(raw.slice(1))}`;
    const { assertion } = await verify(await fapiCase({ parameters: { client_assertion: token } }));
    expect(assertion).toMatchObject({ state: 'altered', alteration: { signature: 'unpadded' } });
  });

  it.each(['ES256', 'ES384'] as const)('verifies %s against a public key in PEM', async (alg) => {
    const key = await signingKey(`pem-${alg}`, alg);
    const { exportSPKI, importJWK } = await import('jose');
    const pem = await exportSPKI((await importJWK(key.publicJwk, alg, { extractable: true })) as CryptoKey);
    const { assertion } = await verify(await fapiCase({ jwks: pem, assertion: { alg, key } }));
    expect(assertion).toMatchObject({ state: 'verified', verifiedBy: { path: 'pem[0]' } });
  });

  it('verifies against one JWK by itself', async () => {
    const { assertion } = await verify(
      await fapiCase({ jwks: JSON.stringify((await signingKey()).publicJwk) }),
    );
    expect(assertion).toMatchObject({ state: 'verified', verifiedBy: { path: 'key' } });
  });

  it('never calls a random signature verified', async () => {
    const [header, payload] = (await makeAssertion()).split('.');
    const random = encodeBase64(new Uint8Array(64).fill(7))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/=+$/, '');
    const { assertion } = await verify(
      await fapiCase({ parameters: { client_assertion: `${header}.${payload}.${random}` } }),
    );
    expect(assertion?.state).toBe('failed');
  });

  it('gives the digests of the verifier', async () => {
    expect((await verify(await fapiCase())).pkce?.s256).toBe('hu0mAmPq8n91vRqudsGmriiG7blJDJS0bsDeOmEt17M');
  });
});

describe('published sample keys', () => {
  it.each([
    ['are tried where no key is given', 10, true],
    ['are not tried on a text that nobody signs so', 70_000, false],
  ])('%s', async (_, length, tried) => {
    const client_assertion = await makeAssertion({ claims: { ...claims, note: 'x'.repeat(length) } });
    const verifying = vi.spyOn(crypto.subtle, 'verify');
    const { assertion } = await verify({ client_assertion });
    expect([assertion?.state, verifying.mock.calls.length > 0]).toEqual(['no-keys', tried]);
    verifying.mockRestore();
  });
});
