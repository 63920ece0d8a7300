import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encryptionKey, signingKey } from '../testing/keys.ts';
import { type MockPass, startMockPass, type WireSpec } from '../testing/mockpass.ts';
import { toDer } from '../testing/signatures.ts';
import {
  encodePart,
  signBytes,
  signCompact,
  type TokenChanges,
  testClientId,
  testVerifier,
} from '../testing/tokens.ts';
import { analyse } from './analyse.ts';
import { toBase64Url } from './assertion/base64url.ts';
import type { Case } from './case/case.ts';
import type { FaultCode } from './catalogue/faults.ts';
import { toCurl } from './export/curl.ts';
import { encodeUtf8 } from './runtime.ts';

let mock: MockPass;
/** MockPass looks at the real clock, so tokens are made for this moment; everything here is judged as of it. */
const now = Math.floor(Date.now() / 1000);
const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const path = '/singpass/v2/token';

beforeAll(async () => {
  mock = await startMockPass();
}, 30_000);
afterAll(() => mock.stop());

type Parameters_ = Readonly<Record<string, string | undefined>>;

async function keySet(): Promise<{ keys: Record<string, unknown>[] }> {
  return { keys: [{ ...(await signingKey()).publicJwk }, { ...(await encryptionKey()).publicJwk }] };
}

async function assertion(changes: TokenChanges = {}): Promise<string> {
  const key = changes.key ?? (await signingKey());
  const claims = {
    iss: testClientId,
    sub: testClientId,
    aud: mock.issuer,
    iat: now - 2,
    exp: now + 100,
    jti: crypto.randomUUID(),
    ...changes.claims,
  };
  const header = { alg: 'ES256', typ: 'JWT', kid: key.kid, ...changes.header };
  return signCompact(dropUndefined(header), JSON.stringify(dropUndefined(claims)), key);
}

function dropUndefined(object: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

/** A healthy request with some parameters changed; `undefined` takes one out. */
async function values(changes: Parameters_ = {}): Promise<Record<string, string>> {
  const all: Parameters_ = {
    client_id: testClientId,
    redirect_uri: 'https://rp.example.sg/callback',
    grant_type: 'authorization_code',
    code: await mock.getCode(),
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: 'client_assertion' in changes ? undefined : await assertion(),
    code_verifier: testVerifier,
    ...changes,
  };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

async function post(changes: Parameters_ = {}): Promise<WireSpec> {
  return { method: 'POST', path, headers: form, body: new URLSearchParams(await values(changes)).toString() };
}

const signed =
  (changes: TokenChanges): (() => Promise<WireSpec>) =>
  async () =>
    post({ client_assertion: await assertion(changes) });
const changed =
  (alter: (token: string) => string | Promise<string>): (() => Promise<WireSpec>) =>
  async () =>
    post({ client_assertion: await alter(await assertion()) });
const raw =
  (
    alter: (body: string) => string,
    headers: Readonly<Record<string, string>> = form,
  ): (() => Promise<WireSpec>) =>
  async () => ({
    ...(await post()),
    headers,
    body: alter((await post()).body),
  });

interface Fault {
  readonly code: FaultCode;
  readonly send: () => Promise<WireSpec>;
  /** What the key-set server answers; the healthy set otherwise. */
  readonly keys?: (keys: Record<string, unknown>[]) => unknown;
  readonly keyAnswer?: { readonly status: number; readonly body: string };
  /** MockPass lets it pass, the real service must not. */
  readonly accepted?: boolean;
}

const faults: Readonly<Record<string, Fault>> = {
  'no client_id': { code: 'client-id-missing', send: () => post({ client_id: undefined }) },
  'no redirect_uri': { code: 'redirect-uri-missing', send: () => post({ redirect_uri: undefined }) },
  'no grant_type': { code: 'grant-type-missing', send: () => post({ grant_type: undefined }) },
  'another grant_type': { code: 'grant-type-wrong', send: () => post({ grant_type: 'client_credentials' }) },
  'no code': { code: 'code-missing', send: () => post({ code: undefined }) },
  'no client_assertion': { code: 'assertion-missing', send: () => post({ client_assertion: undefined }) },
  'no client_assertion_type': {
    code: 'assertion-type-missing',
    send: () => post({ client_assertion_type: undefined }),
  },
  'another client_assertion_type': {
    code: 'assertion-type-wrong',
    send: () => post({ client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:saml2-bearer' }),
  },
  'a client_assertion_type encoded twice': {
    code: 'double-encoded',
    send: () =>
      post({ client_assertion_type: 'urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer' }),
  },
  'a line end after grant_type': {
    code: 'param-trailing-newline',
    send: () => post({ grant_type: 'authorization_code\n' }),
  },
  'a JSON body': {
    code: 'ct-json-body',
    send: async () => ({
      ...(await post()),
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(await values()),
    }),
  },
  'a JSON body declared as a form': {
    code: 'ct-form-json-body',
    send: async () => ({ ...(await post()), body: JSON.stringify(await values()) }),
  },
  'a plain-text body': { code: 'ct-text-plain', send: raw((body) => body, { 'Content-Type': 'text/plain' }) },
  'an empty body': { code: 'body-empty', send: raw(() => '') },
  'parameters in the query': {
    code: 'params-in-query',
    send: async () => ({ ...(await post()), path: `${path}?${(await post()).body}`, body: '' }),
  },
  'a GET': {
    code: 'method-get',
    send: async () => ({
      ...(await post()),
      method: 'GET',
      body: '',
      path: `${path}?${(await post()).body}`,
      headers: {},
    }),
  },
  'another path': {
    code: 'wrong-path',
    send: async () => ({ ...(await post()), path: '/singpass/v2/tokens' }),
  },
  'every parameter twice': { code: 'duplicate-param', send: raw((body) => `${body}&${body}`) },
  'names cut by &amp;': { code: 'html-escaped-amp', send: raw((body) => body.replaceAll('&', '&amp;')) },
  'a misspelt name': {
    code: 'param-name-wrong',
    send: raw((body) => body.replace('client_id=', 'clientId=')),
  },
  'a placeholder for the assertion': {
    code: 'placeholder-left',
    send: () => post({ client_assertion: 'YOUR_JWT_ASSERTION' }),
  },
  'a shell variable for the assertion': {
    code: 'shell-single-quote-var',
    send: () => post({ client_assertion: '$CLIENT_ASSERTION' }),
  },
  'no token for the assertion': {
    code: 'assertion-not-jwt',
    send: () => post({ client_assertion: 'c2VjcmV0LXNlY3JldC1zZWNyZXQ' }),
  },
  'two parts': {
    code: 'assertion-two-parts',
    send: changed((token) => token.split('.').slice(0, 2).join('.')),
  },
  'an empty signature': {
    code: 'assertion-empty-signature',
    send: changed((token) => `${token.split('.').slice(0, 2).join('.')}.`),
  },
  'Bearer in front': { code: 'assertion-bearer-prefix', send: changed((token) => `Bearer ${token}`) },
  'quotation marks around it': { code: 'quotes-in-value', send: changed((token) => `"${token}"`) },
  'a Python bytes literal': { code: 'assertion-bytes-literal', send: changed((token) => `b'${token}'`) },
  'an expired assertion': { code: 'exp-past', send: signed({ claims: { iat: now - 280, exp: now - 170 } }) },
  'an assertion of yesterday': {
    code: 'client-assertion-expired-cache',
    send: signed({ claims: { iat: now - 80_000, exp: now - 79_900 } }),
  },
  'nbf in the future': { code: 'nbf-future', send: signed({ claims: { nbf: now + 600 } }) },
  'exp as text': { code: 'exp-string', send: signed({ claims: { exp: String(now + 100) } }) },
  'another key': {
    code: 'sig-wrong-key',
    send: async () =>
      post({
        client_assertion: await assertion({
          key: await signingKey('sig-elsewhere'),
          header: { kid: 'sig-1' },
        }),
      }),
  },
  'the encryption key': {
    code: 'sig-enc-key',
    send: async () =>
      post({ client_assertion: await assertion({ key: await encryptionKey(), header: { kid: 'sig-1' } }) }),
  },
  'a DER signature': {
    code: 'sig-der',
    send: changed(async (token) => {
      const text = token.split('.').slice(0, 2).join('.');
      return `${text}.${toBase64Url(toDer(await signBytes(encodeUtf8(text), await signingKey())))}`;
    }),
  },
  'a line end signed along': {
    code: 'sig-newline-in-input',
    send: changed(async (token) => {
      const text = token.split('.').slice(0, 2).join('.');
      return `${text}.${toBase64Url(await signBytes(encodeUtf8(`${text}\n`), await signingKey()))}`;
    }),
  },
  'an unknown kid': { code: 'kid-unknown', send: signed({ header: { kid: 'key-of-last-year' } }) },
  'a kid in capitals': { code: 'kid-near-miss', send: signed({ header: { kid: 'SIG-1' } }) },
  'the kid of the encryption key': { code: 'kid-enc-key', send: signed({ header: { kid: 'enc-1' } }) },
  'alg none': {
    code: 'alg-none',
    send: changed(
      (token) => `${encodePart({ alg: 'none', typ: 'JWT' })}.${token.split('.')[1]}.${token.split('.')[2]}`,
    ),
  },
  'alg HS256': { code: 'alg-hmac', send: signed({ header: { alg: 'HS256' } }) },
  'no typ': { code: 'typ-missing', send: signed({ header: { typ: undefined } }) },
  'another sub': { code: 'sub-wrong', send: signed({ claims: { sub: 'user@example.sg' } }) },
  'no sub': { code: 'sub-missing', send: signed({ claims: { sub: undefined } }) },
  'the token endpoint as aud': {
    code: 'aud-token-endpoint',
    send: async () =>
      post({ client_assertion: await assertion({ claims: { aud: `${mock.origin}${path}` } }) }),
  },
  'a slash after aud': {
    code: 'aud-trailing-slash',
    send: async () => post({ client_assertion: await assertion({ claims: { aud: `${mock.issuer}/` } }) }),
  },
  'aud as an array': {
    code: 'aud-array',
    send: async () => post({ client_assertion: await assertion({ claims: { aud: [mock.issuer] } }) }),
  },
  'no aud': { code: 'aud-missing', send: signed({ claims: { aud: undefined } }) },
  'a key set without encryption key': {
    code: 'jwks-no-enc',
    send: () => post(),
    keys: (keys) => ({ keys: keys.slice(0, 1) }),
  },
  'a key set without signing key': {
    code: 'jwks-no-sig',
    send: () => post(),
    keys: (keys) => ({ keys: keys.slice(1) }),
  },
  'an empty key set': { code: 'jwks-empty', send: () => post(), keys: () => ({ keys: [] }) },
  'a bare array of keys': { code: 'jwks-bare-array', send: () => post(), keys: (keys) => keys },
  'a key set with a private key': {
    code: 'jwks-private-exposed',
    send: () => post(),
    keys: ([sig, enc]) => ({ keys: [{ ...sig, d: 'c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0' }, enc] }),
  },
  'ECDH-ES without key wrap': {
    code: 'jwk-enc-alg-unsupported',
    send: () => post(),
    keys: ([sig, enc]) => ({ keys: [sig, { ...enc, alg: 'ECDH-ES' }] }),
  },
  'an HTML page for a key set': {
    code: 'jwks-html',
    send: () => post(),
    keyAnswer: { status: 200, body: '<!doctype html><title>Sign in</title>' },
  },
  'a key set that is no JSON': {
    code: 'jwks-invalid-json',
    send: () => post(),
    keyAnswer: { status: 200, body: '{"keys":[],}' },
  },
  'an aged lifetime of an hour': {
    code: 'exp-too-far',
    send: signed({ claims: { exp: now + 3600 } }),
    accepted: true,
  },
  'no exp': { code: 'exp-missing', send: signed({ claims: { exp: undefined } }), accepted: true },
  'another iss': {
    code: 'iss-wrong',
    send: signed({ claims: { iss: 'https://rp.example.sg' } }),
    accepted: true,
  },
  'exp in milliseconds': {
    code: 'exp-ms',
    send: signed({ claims: { exp: (now + 100) * 1000 } }),
    accepted: true,
  },
};

function asText({ method, path: target, headers, body }: WireSpec): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${target} HTTP/1.1`, `Host: ${new URL(mock.origin).host}`, ...lines, '', body].join(
    '\r\n',
  );
}

/** Sends a fault for real and gives back the case that a person would paste. */
async function sendFault({ send, keys, keyAnswer }: Fault): Promise<Case> {
  const set = await keySet();
  const served = keyAnswer?.body ?? JSON.stringify(keys ? keys(set.keys) : set);
  mock.serveKeySet(
    (response) =>
      void response.writeHead(keyAnswer?.status ?? 200, { 'Content-Type': 'application/json' }).end(served),
  );
  const spec = await send();
  return {
    profile: 'mockpass-legacy',
    now,
    request: asText(spec),
    jwks: served,
    response: await mock.send(spec),
  };
}

describe('against MockPass as a real token endpoint', () => {
  it('the curl command we print, run by a real shell and curl, gets a token', async () => {
    const set = await keySet();
    mock.serveKeySet((response) => void response.writeHead(200).end(JSON.stringify(set)));
    const parameters = Object.entries(await values()).map(([name, value]) => ({ name, value }));
    const command = toCurl(
      { method: 'POST', url: `${mock.origin}${path}`, headers: [], parameters },
      { secretsAsVariables: false },
    );
    const { stdout } = await promisify(execFile)('bash', ['-c', command.replace('curl -i', 'curl -sS -i')]);
    expect(stdout).toMatch(/^HTTP\/1\.1 200/);
    const { diagnosis } = await analyse({ profile: 'mockpass-legacy', now, response: stdout }, now);
    expect(diagnosis.error?.guide).toBe('success');
  });

  it('a healthy request gets no alarm and a token', async () => {
    const healthy = await sendFault({ code: 'exp-past', send: () => post() });
    const { diagnosis } = await analyse(healthy, now);
    expect(healthy.response).toMatch(/^HTTP\/1\.1 200/);
    expect(diagnosis.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(
      [],
    );
  });

  const agreement: boolean[] = [];
  it.each(Object.entries(faults))(
    '%s: the real answer and the request lead to the injected fault first',
    async (_name, fault) => {
      const given = await sendFault(fault);
      expect(/^HTTP\/1\.1 200/.test(given.response ?? '')).toBe(fault.accepted ?? false);
      const { diagnosis } = await analyse(given, now);
      expect(
        diagnosis.findings[0]?.code,
        JSON.stringify(diagnosis.findings.map(({ code, certainty }) => `${code} ${certainty}`)),
      ).toBe(fault.code);
      if (fault.accepted) return;
      const { predicted } = (await analyse({ ...given, response: undefined }, now)).diagnosis;
      const error = (JSON.parse(/\{.*\}/s.exec(given.response ?? '')?.[0] ?? '{}') as { error?: string })
        .error;
      agreement.push(
        predicted?.error === error &&
          String(predicted?.status) === /^HTTP\/1\.1 (\d+)/.exec(given.response ?? '')?.[1],
      );
    },
  );

  it('the predicted answer equals the real one, as often as now', () => {
    const agreed = agreement.filter(Boolean).length;
    process.stdout.write(
      `\npredicted answers that equal MockPass' real ones: ${agreed} of ${agreement.length}\n`,
    );
    expect(agreed / agreement.length).toBeGreaterThanOrEqual(0.82);
  });
});
