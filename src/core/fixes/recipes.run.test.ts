import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  CompactEncrypt,
  calculateJwkThumbprint,
  decodeProtectedHeader,
  EmbeddedJWK,
  importJWK,
  jwtVerify,
} from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEcho } from '../../testing/echo-server.ts';
import { encryptionKey, privatePem, signingKey } from '../../testing/keys.ts';
import { type MockPass, startMockPass } from '../../testing/mockpass.ts';
import { type RunSnippet, runNode, runPython } from '../../testing/run-snippet.ts';
import { signCompact, testClientId, testRedirectUri, testVerifier } from '../../testing/tokens.ts';
import { analyse } from '../analyse.ts';
import { decodeJwt, objectOf } from '../assertion/decode.ts';
import type { Language } from './recipe.ts';
import { type RecipeId, recipes } from './recipes.ts';

/**
 * The very text of the table runs as a program. What a snippet reads from the environment is given there; a line that
 * prints what it defines is put behind it, never anything into it.
 */
interface Tongue {
  readonly language: Language;
  readonly run: RunSnippet;
  /** Prints the value of an expression. */
  readonly print: (expression: string) => string;
  /** Wording of calls that differ. */
  readonly calls: Readonly<
    Record<'challenge' | 'verifier' | 'codeChallenge' | 'proof' | 'userinfoProof', string>
  >;
  readonly bytes: (hex: string) => string;
  readonly derToRaw: (der: string, size: number) => string;
}

const tongues: readonly Tongue[] = [
  {
    language: 'node',
    run: runNode,
    print: (expression) => `console.log(${expression})`,
    calls: {
      challenge: `challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')`,
      verifier: 'codeVerifier',
      codeChallenge: 'codeChallenge',
      proof: 'proof',
      userinfoProof: `await dpopProof('GET', 'https://as.example/userinfo', 'an-access-token')`,
    },
    bytes: (hex) => `base64url(Buffer.from('${hex}', 'hex'))`,
    derToRaw: (der, size) => `derToRaw(Buffer.from('${der}', 'hex'), ${size}).toString('hex')`,
  },
  {
    language: 'python',
    run: runPython,
    print: (expression) => `print(${expression})`,
    calls: {
      challenge: `challenge_of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")`,
      verifier: 'code_verifier',
      codeChallenge: 'code_challenge',
      proof: 'proof',
      userinfoProof: `dpop_proof("GET", "https://as.example/userinfo", "an-access-token")`,
    },
    bytes: (hex) => `base64url(bytes.fromhex("${hex}"))`,
    derToRaw: (der, size) => `der_to_raw(bytes.fromhex("${der}"), ${size}).hex()`,
  },
];

/** Values that a wrong encoding breaks. Without `~` and `*`, which the two encoders of the standards write differently. */
const hostile = {
  CLIENT_ID: testClientId,
  REDIRECT_URI: 'https://rp.example.sg/callback?a=1&b=ä 2#x',
  CODE: 'a+b/c==%2B&code=x',
  CODE_VERIFIER: `${testVerifier} "quoted" 'too' $HOME`,
  CLIENT_ASSERTION: 'eyJ.eyJ.-_',
};

const formOf = (env: Readonly<Record<string, string>>): Record<string, string> => ({
  client_id: env.CLIENT_ID ?? '',
  redirect_uri: env.REDIRECT_URI ?? '',
  grant_type: 'authorization_code',
  code: env.CODE ?? '',
  client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  client_assertion: env.CLIENT_ASSERTION ?? '',
  code_verifier: env.CODE_VERIFIER ?? '',
});

/** One line, as environment files keep it. */
const oneLine = (pem: string): string => pem.trim().replaceAll('\n', '\\n');

let mock: MockPass;
let pem: string;
beforeAll(async () => {
  mock = await startMockPass();
  pem = await privatePem(await signingKey());
}, 30_000);
afterAll(() => mock.stop());

describe.each(tongues)('the recipes in $language', ({ language, run, print, calls, bytes, derToRaw }) => {
  const snippet = (id: RecipeId): string => recipes[id].snippets[language];
  const runWith = (
    id: RecipeId,
    env: Readonly<Record<string, string>> = {},
    ...expressions: readonly string[]
  ): Promise<string> => run([snippet(id), ...expressions.map(print)].join('\n'), env);
  const assertionFor = (audience: string): Promise<string> =>
    runWith('sign', {
      CLIENT_ID: testClientId,
      KEY_ID: 'sig-1',
      AUDIENCE: audience,
      PRIVATE_KEY: oneLine(pem),
    });

  it('sign: the assertion is healthy in every eye of this program', async () => {
    const client_assertion = await assertionFor('https://stg-id.singpass.gov.sg/fapi');
    const iat = Number(objectOf(decodeJwt(client_assertion).payload)?.iat);
    const jwks = JSON.stringify({
      keys: [(await signingKey()).publicJwk, (await encryptionKey()).publicJwk],
    });
    const given = {
      profile: 'singpass-fapi',
      environment: 'staging',
      client_assertion,
      jwks,
      now: iat,
    } as const;
    const { diagnosis, subject } = await analyse(given, iat);
    expect(diagnosis.findings).toEqual([]);
    expect(diagnosis.predicted).toBeNull();
    expect(subject.verification?.assertion?.state).toBe('verified');
    expect(subject.verification?.assertion?.verifiedBy?.kid).toBe('sig-1');
    expect(decodeProtectedHeader(client_assertion)).toEqual({ alg: 'ES256', typ: 'JWT', kid: 'sig-1' });
  });

  it('sign and form-body: a real server gives tokens', async () => {
    const keys = [(await signingKey()).publicJwk, (await encryptionKey()).publicJwk];
    mock.serveKeySet({ body: JSON.stringify({ keys }) });
    const printed = await runWith('form-body', {
      TOKEN_URL: `${mock.origin}/singpass/v2/token`,
      CLIENT_ID: testClientId,
      REDIRECT_URI: testRedirectUri,
      CODE: await mock.getCode(),
      CODE_VERIFIER: testVerifier,
      CLIENT_ASSERTION: await assertionFor(mock.issuer),
    });
    expect(printed).toMatch(/^200 \{/);
    expect(JSON.parse(printed.slice(4))).toMatchObject({
      token_type: 'Bearer',
      id_token: expect.any(String),
    });
  });

  it('form-body: hostile values arrive byte for byte', async () => {
    const echo = await startEcho();
    expect(await runWith('form-body', { ...hostile, TOKEN_URL: `${echo.url}/token?keep=1` })).toBe('200 ok');
    const [arrived] = echo.take();
    echo.stop();
    expect(arrived?.method).toBe('POST');
    expect(arrived?.url).toBe('/token?keep=1');
    expect(arrived?.headers['content-type']).toMatch(
      /^application\/x-www-form-urlencoded(?:;charset=UTF-8)?$/,
    );
    expect(arrived?.body).toBe(new URLSearchParams(formOf(hostile)).toString());
  });

  it('epoch-seconds: whole seconds, between before and after', async () => {
    const before = Math.floor(Date.now() / 1000);
    const { iat, exp } = JSON.parse(await runWith('epoch-seconds')) as { iat: number; exp: number };
    expect(Number.isInteger(iat)).toBe(true);
    expect(iat).toBeGreaterThanOrEqual(before);
    expect(iat).toBeLessThanOrEqual(Math.ceil(Date.now() / 1000));
    expect(exp - iat).toBe(60);
  });

  it('jti: another one each time', async () => {
    const [one, other] = await Promise.all([runWith('jti'), runWith('jti')]);
    expect(one).toMatch(/^[\w-]{32,}$/);
    expect(other).not.toBe(one);
  });

  it('base64url: the examples of RFC 4648 §10 and bytes that need - and _', async () => {
    const hex = ['', '66', '666f', '666f6f', 'fbefbe', 'ffff'];
    const printed = await runWith('base64url', {}, ...hex.map(bytes));
    expect(printed.split('\n')).toEqual(['Zg', 'Zm8', 'Zm9v', '----', '__8']);
  });

  it.each([
    ['with line breaks', (text: string) => text],
    ['on one line with literal \\n', oneLine],
  ])('key-from-environment: a key %s', async (_name, form) => {
    expect(await runWith('key-from-environment', { PRIVATE_KEY: form(pem) })).toMatch(/prime256v1|secp256r1/);
  });

  it('public-jwk: the public members of that key, and none that is private', async () => {
    const { publicJwk } = await signingKey();
    const printed = await runWith('public-jwk', { PRIVATE_KEY: oneLine(pem), KEY_ID: 'sig-1' });
    expect(JSON.parse(printed)).toEqual({ keys: [publicJwk] });
  });

  it('pkce-s256: the example of RFC 7636, appendix B, and a verifier of its own', async () => {
    const printed = await runWith('pkce-s256', {}, calls.challenge, calls.verifier, calls.codeChallenge);
    const [example, verifier = '', challenge] = printed.split('\n');
    expect(example).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
    expect(verifier).toMatch(/^[\w-]{43,128}$/);
    expect(challenge).toBe(createHash('sha256').update(verifier).digest('base64url'));
  });

  it('dpop-proof: verifies with the key it holds, one key for all, ath for userinfo only', async () => {
    const url = 'https://as.example/token';
    const printed = await runWith('dpop-proof', { TOKEN_URL: url }, calls.proof, calls.userinfoProof);
    const [first = '', second = ''] = printed.split('\n');
    const options = { typ: 'dpop+jwt', algorithms: ['ES256'] };
    const token = await jwtVerify(first, EmbeddedJWK, options);
    const userinfo = await jwtVerify(second, EmbeddedJWK, options);
    expect(token.payload).toEqual({
      htm: 'POST',
      htu: url,
      iat: expect.any(Number),
      exp: (token.payload.iat ?? 0) + 60,
      jti: expect.any(String),
    });
    expect(userinfo.payload.ath).toBe(createHash('sha256').update('an-access-token').digest('base64url'));
    expect(userinfo.payload.jti).not.toBe(token.payload.jti);
    const { jwk } = token.protectedHeader;
    expect(Object.keys(jwk ?? {}).sort()).toEqual(['crv', 'kty', 'x', 'y']);
    if (jwk === undefined || userinfo.protectedHeader.jwk === undefined)
      throw new Error('no key in the header');
    expect(await calculateJwkThumbprint(userinfo.protectedHeader.jwk)).toBe(
      await calculateJwkThumbprint(jwk),
    );
  });

  describe('decrypt-id-token', () => {
    const times = (): Record<string, number> => {
      const now = Math.floor(Date.now() / 1000);
      return { iat: now, exp: now + 600 };
    };
    const claims = { iss: 'https://as.example', aud: testClientId, sub: 'somebody', nonce: 'n-1' };
    const readToken = async (changes: Readonly<Record<string, unknown>>, signer: string): Promise<string> => {
      const provider = await signingKey('provider-1');
      const key = await encryptionKey();
      const payload = { ...claims, ...times(), ...changes };
      const signed = await signCompact(
        { alg: 'ES256', kid: provider.kid },
        JSON.stringify(payload),
        await signingKey(signer),
      );
      const recipient = await importJWK(key.publicJwk, 'ECDH-ES+A256KW');
      const ID_TOKEN = await new CompactEncrypt(new TextEncoder().encode(signed))
        .setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256CBC-HS512', cty: 'JWT', kid: key.kid })
        .encrypt(recipient);
      const server = createServer((_request, response) => {
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify({ keys: [provider.publicJwk] }));
      });
      await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
      try {
        return await runWith('decrypt-id-token', {
          ID_TOKEN,
          ENCRYPTION_PRIVATE_KEY: oneLine(await privatePem(key)),
          PROVIDER_KEYS_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`,
          ISSUER: claims.iss,
          CLIENT_ID: claims.aud,
        });
      } finally {
        server.close();
      }
    };

    it('reads what was signed and then encrypted', async () => {
      expect(JSON.parse(await readToken({}, 'provider-1'))).toMatchObject(claims);
    });

    it.each([
      ['another issuer', { iss: 'https://other.example' }, 'provider-1'],
      ['another audience', { aud: 'somebody-else' }, 'provider-1'],
      ['one that has expired', { exp: 1 }, 'provider-1'],
      ['the signature of another key', {}, 'not-the-provider'],
    ])('refuses %s', async (_name, changes, signer) => {
      await expect(readToken(changes, signer)).rejects.toThrow(/JW|Invalid|Expired|Signature/i);
    });
  });

  it.each([
    ['ES256', 'P-256', 32, 'sha256'],
    ['ES384', 'P-384', 48, 'sha384'],
    ['ES512', 'P-521', 66, 'sha512'],
  ] as const)('der-to-raw: a signature for %s verifies', async (_alg, namedCurve, size, hash) => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve });
    const data = Buffer.from('a.b');
    // Many of them: among them some with leading zeros and, on P-521, some shorter than two length bytes tell.
    const ders = Array.from({ length: 40 }, () => sign(hash, data, privateKey));
    const printed = await runWith(
      'der-to-raw',
      {},
      ...ders.map((der) => derToRaw(der.toString('hex'), size)),
    );
    for (const hex of printed.split('\n')) {
      const raw = Buffer.from(hex, 'hex');
      expect(raw.length).toBe(size * 2);
      const key = { key: createPublicKey(privateKey), dsaEncoding: 'ieee-p1363' } as const;
      expect(verify(hash, data, key, raw)).toBe(true);
    }
  });

  it('der-to-raw: short integers are filled up', async () => {
    expect(await runWith('der-to-raw', {}, derToRaw('300702010102020080', 32))).toBe(
      `${'0'.repeat(63)}1${'0'.repeat(62)}80`,
    );
  });
});
