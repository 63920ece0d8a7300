import { calculateJwkThumbprint, decodeProtectedHeader, EmbeddedJWK, importJWK, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExportFormat } from '../core/export/export-format.ts';
import type { ExportRequest } from '../core/export/export-request.ts';
import { fapiCase, legacyCase } from './cases.ts';
import { startEcho } from './echo-server.ts';
import { arrivedPairs, drawnValues, exported, hostileValues, requestWith } from './exports.ts';
import { dpopKey, privatePem, type SigningAlgorithm, signingKey, type TestKey } from './keys.ts';
import type { RunSnippet } from './run-snippet.ts';
import { makeAssertion, testAssertionType, testClientId, testRedirectUri } from './tokens.ts';

/** Names that the library of a program sends in its own order; empty where the program sends what the request has. */
interface ProgramUnderTest {
  readonly format: ExportFormat;
  readonly run: RunSnippet;
  readonly ownOrder?: readonly string[];
}

const oneLine = (pem: string): string => pem.trim().replaceAll('\n', '\\n');

/** Runs the text of a format for real: what it sends must arrive byte for byte, and what it signs must verify. */
export function proveProgram({ format, run, ownOrder = [] }: ProgramUnderTest): void {
  describe(`the export for ${format.title}`, () => {
    let echo: Awaited<ReturnType<typeof startEcho>>;
    beforeAll(async () => {
      echo = await startEcho();
    });
    afterAll(() => echo.stop());

    const send = async (request: ExportRequest, env: Readonly<Record<string, string>>) => {
      const printed = await run(format.write(request), env);
      expect(printed.replaceAll('\r', '')).toMatch(/^200\nok/);
      const [arrived] = echo.take();
      if (arrived === undefined) throw new Error('nothing arrived');
      return { ...arrived, pairs: arrivedPairs(arrived.body) };
    };
    const verify = async (token: string, key: TestKey, alg: SigningAlgorithm) =>
      jwtVerify(token, await importJWK(key.publicJwk, alg), {
        algorithms: [alg],
        audience: 'https://stg-id.singpass.gov.sg/fapi',
      });

    it('sends hostile values byte for byte, from literals and from variables', async () => {
      const values = [...hostileValues, ...drawnValues(40, 11)];
      const request = requestWith(`${echo.url}/token?keep=1&x=%20`, values);
      const secret = 'a "secret" with $(id) & \\n é';
      const { pairs, url, method, headers } = await send(
        {
          ...request,
          parameters: [...request.parameters, { name: 'code', value: '', variable: 'CODE' }],
          signing: {
            ...request.signing,
            clientId: { variable: 'CLIENT_ID' },
            audience: { value: 'a "\\ b\u2028é' },
            keyId: { value: '\'k" \\ $id`' },
          },
        },
        {
          CLIENT_ID: 'it\'s "me" \\',
          CODE: secret,
          PRIVATE_KEY: oneLine(await privatePem(await signingKey())),
        },
      );
      expect(method).toBe('POST');
      expect(url).toBe('/token?keep=1&x=%20');
      expect(headers['content-type']).toMatch(/^application\/x-www-form-urlencoded(?:;charset=UTF-8)?$/);
      expect(headers['x-probe']).toBe('it\'s "a" \\ probe\\');
      const sent = pairs.filter(([name]) => !ownOrder.includes(name) && !name.startsWith('client_assertion'));
      expect(sent).toEqual([...values.map((value, at) => [`p${at}`, value]), ['code', secret]]);
      const assertion =
        new URLSearchParams(pairs.map(([name, value]) => [name, value])).get('client_assertion') ?? '';
      expect(decodeProtectedHeader(assertion).kid).toBe('\'k" \\ $id`');
      const { payload } = await jwtVerify(
        assertion,
        await importJWK((await signingKey()).publicJwk, 'ES256'),
      );
      expect(payload).toMatchObject({ iss: 'it\'s "me" \\', sub: 'it\'s "me" \\', aud: 'a "\\ b\u2028é' });
    });

    it.each([
      ['ES256', 'PEM with its lines', (key: TestKey) => privatePem(key)],
      ['ES384', 'a JWK', async (key: TestKey) => JSON.stringify(key.privateJwk, null, 1)],
      ['ES512', 'a JWK on one line', async (key: TestKey) => JSON.stringify(key.privateJwk)],
    ] as const)('signs with %s from %s, and makes the DPoP proof', async (alg, _form, write) => {
      const key = await signingKey(`sig-${alg}`, alg);
      const login = await dpopKey();
      const given = await fapiCase({
        url: `${echo.url}/fapi/token`,
        parameters: { client_assertion: await makeAssertion({ key, alg }) },
      });
      const request = exported({ ...given, token_endpoint: `${echo.url}/fapi/token` });
      const { pairs, headers } = await send(request, {
        PRIVATE_KEY: await write(key),
        DPOP_PRIVATE_KEY: JSON.stringify(login.privateJwk),
        CODE: 'the-code',
        CODE_VERIFIER: 'the-verifier',
      });
      const sent = Object.fromEntries(pairs);
      expect(pairs.length).toBe(Object.keys(sent).length);
      expect(sent).toMatchObject({
        redirect_uri: testRedirectUri,
        grant_type: 'authorization_code',
        code: 'the-code',
        client_assertion_type: testAssertionType,
        code_verifier: 'the-verifier',
      });
      const { payload, protectedHeader } = await verify(sent.client_assertion ?? '', key, alg);
      expect(protectedHeader).toEqual({ alg, typ: 'JWT', kid: key.kid });
      expect(payload).toMatchObject({
        iss: testClientId,
        sub: testClientId,
        jti: expect.stringMatching(/^[\w-]{16,}$/),
      });
      expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(60);
      const proof = await jwtVerify(String(headers.dpop), EmbeddedJWK, {
        typ: 'dpop+jwt',
        algorithms: ['ES256'],
      });
      expect(proof.payload).toMatchObject({
        htm: 'POST',
        htu: `${echo.url}/fapi/token`,
        jti: expect.any(String),
        iat: expect.any(Number),
      });
      const { jwk } = proof.protectedHeader;
      expect(Object.keys(jwk ?? {}).sort()).toEqual(['crv', 'kty', 'x', 'y']);
      expect(jwk && (await calculateJwkThumbprint(jwk))).toBe(login.thumbprint);
    });

    it('holds nothing secret, and no proof where the profile has none', async () => {
      const given = await legacyCase();
      const text = format.write(exported(given));
      expect(text).not.toMatch(/dpop/i);
      const { request = '' } = given;
      for (const name of ['code', 'client_assertion', 'code_verifier']) {
        const secret = new URLSearchParams(request.split('\r\n\r\n')[1]).get(name) ?? '';
        expect(secret).not.toBe('');
        expect(text).not.toContain(secret);
      }
    });
  });
}
