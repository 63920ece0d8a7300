import { p256, p384, p521 } from '@noble/curves/nist.js';
import { calculateJwkThumbprint, EmbeddedJWK, importJWK, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fapiCase } from '../../testing/cases.ts';
import { startEcho } from '../../testing/echo-server.ts';
import { arrivedPairs, drawnValues, exported, hostileValues, requestWith } from '../../testing/exports.ts';
import { dpopKey, encryptionKey, privatePem, signingKey, type TestKey } from '../../testing/keys.ts';
import { type MockPass, startMockPass } from '../../testing/mockpass.ts';
import { runNewman } from '../../testing/run-newman.ts';
import { runNode, runPython } from '../../testing/run-snippet.ts';
import { sendToMockpass } from '../../testing/servers/send-to-mockpass.ts';
import { makeAssertion, testClientId, testVerifier } from '../../testing/tokens.ts';
import { postman } from './postman.ts';
import { nodeJose } from './programs/node-jose.ts';
import { nodeOpenidClient } from './programs/node-openid-client.ts';
import { python } from './programs/python.ts';

let echo: Awaited<ReturnType<typeof startEcho>>;
let mock: MockPass;
beforeAll(async () => {
  [echo, mock] = await Promise.all([startEcho(), startMockPass()]);
}, 30_000);
afterAll(async () => {
  echo.stop();
  await mock.stop();
});

/** A login at MockPass up to its code: the request to export, and what its variables must hold. */
async function loginAtMockPass() {
  const { given } = await sendToMockpass(mock, {});
  const keys = [(await signingKey()).publicJwk, (await encryptionKey()).publicJwk];
  mock.serveKeySet({ body: JSON.stringify({ keys }) });
  const request = exported({ ...given, token_endpoint: `${mock.origin}/singpass/v2/token` });
  const variables = {
    PRIVATE_KEY: await privatePem(await signingKey()),
    CODE: await mock.getCode(),
    CODE_VERIFIER: testVerifier,
  };
  return { request, variables };
}

describe.each([
  [nodeJose, runNode],
  [nodeOpenidClient, runNode],
  [python, runPython],
] as const)('the program for $title', (format, run) => {
  it('gets a token from a real server', async () => {
    const { request, variables } = await loginAtMockPass();
    const printed = await run(format.write(request), variables);
    expect(printed).toMatch(/^200\n\{.*"id_token":"eyJ/s);
  });
});

describe('the Postman collection, in Newman', () => {
  it('gets a token from a real server, with an assertion that its script has signed', async () => {
    const { request, variables } = await loginAtMockPass();
    const { status, body, failures } = await runNewman(postman.write(request), variables);
    expect(failures).toEqual([]);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ token_type: 'Bearer', id_token: expect.any(String) });
  });

  it('says so where a variable is empty, and sends no assertion', async () => {
    const request = exported(await fapiCase({ url: `${echo.url}/fapi/token` }));
    const { failures } = await runNewman(postman.write(request), {});
    expect(failures.join()).toContain('The variable PRIVATE_KEY is empty');
    expect(echo.take()[0]?.body).not.toContain('eyJ');
  });

  it('sends hostile values byte for byte, and signs with ES384', async () => {
    const key = await signingKey('sig-384', 'ES384');
    const values = [...hostileValues, ...drawnValues(12, 5)];
    const request = requestWith(`${echo.url}/token?keep=1&x=%20`, values);
    const signing = { ...request.signing, algorithm: 'ES384' } as const;
    const { failures } = await runNewman(postman.write({ ...request, signing }), {
      PRIVATE_KEY: (await privatePem(key)).trim().replaceAll('\n', '\\n'),
      KEY_ID: 'sig-384',
      CLIENT_ID: testClientId,
      AUDIENCE: 'x',
    });
    expect(failures).toEqual([]);
    const [arrived] = echo.take();
    expect(arrived?.url).toBe('/token?keep=1&x=%20');
    expect(arrived?.headers['x-probe']).toBe('it\'s "a" \\ probe\\');
    const all = arrivedPairs(arrived?.body ?? '');
    const pairs = all.filter(([name]) => name.startsWith('p'));
    expect(pairs).toEqual(values.map((value, at) => [`p${at}`, value]));
    const assertion = Object.fromEntries(all).client_assertion ?? '';
    await jwtVerify(assertion, await importJWK(key.publicJwk, 'ES384'), { audience: 'x' });
    expectDrawnByRule(assertion, key, p384);
  });

  it('signs with ES512, and makes the DPoP proof', async () => {
    const key = await signingKey('sig-512', 'ES512');
    const login = await dpopKey();
    const url = `${echo.url}/fapi/token`;
    const assertion = await makeAssertion({ key, alg: 'ES512' });
    const given = await fapiCase({ url, parameters: { client_assertion: assertion } });
    const { failures } = await runNewman(postman.write(exported({ ...given, token_endpoint: url })), {
      PRIVATE_KEY: JSON.stringify(key.privateJwk),
      DPOP_PRIVATE_KEY: JSON.stringify(login.privateJwk),
      CODE: 'the-code',
      CODE_VERIFIER: 'the-verifier',
    });
    expect(failures).toEqual([]);
    const [arrived] = echo.take();
    const sent = Object.fromEntries(arrivedPairs(arrived?.body ?? ''));
    expect(sent).toMatchObject({ code: 'the-code', code_verifier: 'the-verifier' });
    const fresh = sent.client_assertion ?? '';
    const { payload, protectedHeader } = await jwtVerify(fresh, await importJWK(key.publicJwk, 'ES512'), {
      audience: 'https://stg-id.singpass.gov.sg/fapi',
    });
    expect(protectedHeader).toEqual({ alg: 'ES512', typ: 'JWT', kid: 'sig-512' });
    expect(payload).toMatchObject({ iss: testClientId, sub: testClientId, jti: expect.any(String) });
    expectDrawnByRule(fresh, key, p521);
    const proof = String(arrived?.headers.dpop);
    const read = await jwtVerify(proof, EmbeddedJWK, { typ: 'dpop+jwt', algorithms: ['ES256'] });
    expect(read.payload).toMatchObject({ htm: 'POST', htu: url });
    const { jwk } = read.protectedHeader;
    expect(jwk && (await calculateJwkThumbprint(jwk))).toBe(login.thumbprint);
    expectDrawnByRule(proof, login, p256);
  });
});

/** Another implementation of RFC 6979 draws the same number for the signature: no bit of the key leaks by it. */
function expectDrawnByRule(token: string, { privateJwk }: TestKey, curve: typeof p256): void {
  const [, signed = '', signature = ''] = /^(.*)\.(.*)$/.exec(token) ?? [];
  const expected = curve.sign(Buffer.from(signed), Buffer.from(privateJwk.d ?? '', 'base64url'), {
    lowS: false,
  });
  expect(signature).toBe(Buffer.from(expected).toString('base64url'));
}
