import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fapiCase, legacyCase, makeKeySet, parRequest } from '../testing/cases.ts';
import { changeKey } from '../testing/key-sets.ts';
import { dpopKey, encryptionKey, signingKey } from '../testing/keys.ts';
import { alteredAssertion, toDer } from '../testing/signatures.ts';
import { testNow } from '../testing/times.ts';
import { makeAssertion, testVerifier } from '../testing/tokens.ts';
import { analyse } from './analyse.ts';
import type { Case } from './case/case.ts';
import type { FaultCode } from './catalogue/faults.ts';
import { toCurl, toCurlInput } from './export/curl.ts';
import { parseRequest } from './request/parse-request.ts';
import { headerValues } from './request/wire-request.ts';

type Claims = Readonly<Record<string, unknown>>;
const claims = (changes: Claims) => (): Promise<Case> => fapiCase({ assertion: { claims: changes } });
const header = (changes: Claims) => (): Promise<Case> => fapiCase({ assertion: { header: changes } });
const proof = (changes: { readonly claims?: Claims; readonly header?: Claims }) => (): Promise<Case> =>
  fapiCase({ proof: changes });
const keys = (at: number, members: Claims) => async (): Promise<Case> =>
  fapiCase({ jwks: changeKey(await makeKeySet(), at, members) });
const jwks = (text: string) => (): Promise<Case> => fapiCase({ jwks: text });
const token = (alter: (text: string) => string) => async (): Promise<Case> =>
  fapiCase({ parameters: { client_assertion: alter(await makeAssertion()) } });
const challenge = (value: string) => async (): Promise<Case> =>
  fapiCase({ authorization_request: await parRequest({ code_challenge: value }) });
const sha = (name: string): Buffer => createHash(name).update(testVerifier).digest();

/** One fault each, everything else healthy; the diagnosis must put it first, and name no other proven fault. */
const faults: Readonly<Partial<Record<FaultCode, () => Promise<Case>>>> = {
  'assertion-two-parts': token((text) => text.split('.').slice(0, 2).join('.')),
  'assertion-empty-signature': token((text) => `${text.split('.').slice(0, 2).join('.')}.`),
  'assertion-bearer-prefix': token((text) => `Bearer ${text}`),
  'assertion-bytes-literal': token((text) => `b'${text}'`),
  'assertion-line-wrapped': token((text) => text.replace(/(.{64})/g, '$1\n')),
  'assertion-percent-encoded': token((text) => text.replaceAll('.', '%2E')),
  'assertion-base64-twice': token((text) => Buffer.from(text).toString('base64')),
  'assertion-padding': token((text) => `${text}==`),
  'assertion-truncated': token((text) => text.slice(0, 120)),
  'quotes-in-value': token((text) => `"${text}"`),
  'placeholder-left': token(() => 'YOUR_CLIENT_ASSERTION'),
  'alg-rsa': header({ alg: 'RS256' }),
  'alg-hmac': header({ alg: 'HS256' }),
  'alg-misspelt': header({ alg: 'es256' }),
  'alg-missing': header({ alg: undefined }),
  'alg-unsupported-curve': header({ alg: 'ES256K' }),
  'alg-curve-mismatch': header({ alg: 'ES384' }),
  'kid-unknown': header({ kid: 'key-of-last-year' }),
  'kid-near-miss': header({ kid: 'Sig-1' }),
  'kid-enc-key': header({ kid: 'enc-1' }),
  'kid-not-string': header({ kid: 1 }),
  'typ-wrong': header({ typ: 'at+jwt' }),
  'crit-header': header({ crit: ['exp'] }),
  'iss-missing': claims({ iss: undefined }),
  'iss-wrong': claims({ iss: 'https://rp.example.sg' }),
  'sub-missing': claims({ sub: undefined }),
  'sub-wrong': claims({ sub: 'user@example.sg' }),
  'aud-missing': claims({ aud: undefined }),
  'aud-token-endpoint': claims({ aud: 'https://stg-id.singpass.gov.sg/fapi/token' }),
  'aud-trailing-slash': claims({ aud: 'https://stg-id.singpass.gov.sg/fapi/' }),
  'aud-array': claims({ aud: ['https://stg-id.singpass.gov.sg/fapi'] }),
  'aud-wrong-env': claims({ aud: 'https://id.singpass.gov.sg/fapi' }),
  'aud-wrong-profile': claims({ aud: 'https://stg-id.singpass.gov.sg' }),
  'aud-discovery-url': claims({
    aud: 'https://stg-id.singpass.gov.sg/fapi/.well-known/openid-configuration',
  }),
  'aud-scheme-or-spelling': claims({ aud: 'http://stg-id.singpass.gov.sg/fapi' }),
  'aud-other-service': claims({ aud: 'https://login.example.com' }),
  'exp-missing': claims({ exp: undefined }),
  'exp-past': claims({ iat: testNow - 280, exp: testNow - 170 }),
  'client-assertion-expired-cache': claims({ iat: testNow - 90_000, exp: testNow - 89_900 }),
  'exp-ms': claims({ exp: (testNow + 60) * 1000 }),
  'iat-ms': claims({ iat: testNow * 1000 }),
  'exp-string': claims({ exp: String(testNow + 60) }),
  'exp-iso-date': claims({ exp: '2026-11-20T06:15:00Z' }),
  'exp-too-far': claims({ exp: testNow + 3600 }),
  'exp-not-after-iat': claims({ iat: testNow, exp: testNow }),
  'iat-missing': claims({ iat: undefined }),
  'iat-future': claims({ iat: testNow + 200, exp: testNow + 300 }),
  'iat-tz-ahead': claims({ iat: testNow + 28_800, exp: testNow + 28_900 }),
  'iat-tz-behind': claims({ iat: testNow - 28_805, exp: testNow - 28_700 }),
  'nbf-future': claims({ nbf: testNow + 600 }),
  'jti-missing': claims({ jti: undefined }),
  'jti-reused': claims({ jti: '6f1f3a52-9c39-4f2e-8b75-4c3f0a52a7d1' }),
  'claim-name-wrong': claims({ aud: undefined, audience: 'https://stg-id.singpass.gov.sg/fapi' }),
  'code-claim-mismatch': claims({ code: 'another' }),
  'sig-der': async () =>
    fapiCase({ parameters: { client_assertion: await alteredAssertion({ form: toDer }) } }),
  'sig-hash-mismatch': async () =>
    fapiCase({ parameters: { client_assertion: await alteredAssertion({ hash: 'SHA-512' }) } }),
  'sig-newline-in-input': async () =>
    fapiCase({
      parameters: {
        client_assertion: await alteredAssertion({ input: (text) => new TextEncoder().encode(`${text}\n`) }),
      },
    }),
  'sig-wrong-key': async () =>
    fapiCase({ assertion: { key: await signingKey('sig-elsewhere'), header: { kid: 'sig-1' } } }),
  'sig-enc-key': async () =>
    fapiCase({ assertion: { key: await encryptionKey(), header: { kid: 'sig-1' } } }),
  'sig-dpop-key': async () => fapiCase({ assertion: { key: await dpopKey(), header: { kid: 'sig-1' } } }),
  'jwks-no-enc': async () => fapiCase({ jwks: JSON.stringify({ keys: [(await signingKey()).publicJwk] }) }),
  'jwks-no-sig': async () =>
    fapiCase({ jwks: JSON.stringify({ keys: [(await encryptionKey()).publicJwk] }) }),
  'jwks-empty': jwks('{"keys":[]}'),
  'jwks-html': jwks('<!doctype html><title>Sign in</title>'),
  'jwks-invalid-json': jwks('{"keys":[],}'),
  'jwks-single-jwk': async () => fapiCase({ jwks: JSON.stringify((await signingKey()).publicJwk) }),
  'jwks-private-exposed': keys(0, { d: 'c2VjcmV0c2VjcmV0c2VjcmV0' }),
  'jwk-enc-alg-unsupported': keys(1, { alg: 'RSA-OAEP-256' }),
  'jwk-sig-alg-wrong': keys(0, { alg: 'ECDH-ES+A256KW' }),
  'jwk-use-wrong': keys(1, { use: 'encryption' }),
  'jwk-crv-mislabelled': keys(1, { crv: 'prime256v1' }),
  'jwk-y-missing': keys(1, { y: undefined }),
  'verifier-missing': () => fapiCase({ parameters: { code_verifier: undefined } }),
  'verifier-length': () => fapiCase({ parameters: { code_verifier: 'a'.repeat(42) } }),
  'verifier-other-session': () =>
    fapiCase({ parameters: { code_verifier: '-gMZo7Qjn113fE6Ri_OGnycEV3idiSkvbFcWIaQyQYQ' } }),
  'challenge-hex': challenge(sha('sha256').toString('hex')),
  'challenge-std-base64': challenge(sha('sha256').toString('base64')),
  'challenge-other-hash': challenge(sha('sha512').toString('base64url')),
  'dpop-missing': () => fapiCase({ dpop: '' }),
  'dpop-typ': proof({ header: { typ: 'JWT' } }),
  'dpop-alg': proof({ header: { alg: 'RS256' } }),
  'dpop-jwk-missing': proof({ header: { jwk: undefined, kid: 'x' } }),
  'dpop-jwk-private': async () => fapiCase({ proof: { header: { jwk: (await dpopKey()).privateJwk } } }),
  'dpop-signature': async () =>
    fapiCase({
      proof: { header: { jwk: (await dpopKey('dpop-2')).publicJwk } },
      authorization_request: undefined,
    }),
  'dpop-htm': proof({ claims: { htm: 'GET' } }),
  'dpop-htu-endpoint': proof({ claims: { htu: 'https://stg-id.singpass.gov.sg/fapi/par' } }),
  'dpop-iat': proof({ claims: { iat: testNow - 3600, exp: undefined } }),
  'dpop-exp': proof({ claims: { exp: testNow + 3600 } }),
  'dpop-jti': proof({ claims: { jti: undefined } }),
  'dpop-key-changed': async () => fapiCase({ proof: { key: await dpopKey('dpop-2') } }),
  'jwks-tls-chain': () =>
    fapiCase({ certificates: 'Verify return code: 21 (unable to verify the first certificate)' }),
  'jwks-internal-host': () => fapiCase({ expected: { jwks_uri: 'https://localhost/keys' } }),
  'jwks-port-or-scheme': () => fapiCase({ expected: { jwks_uri: 'https://rp.example.sg:8443/keys' } }),
  'redirect-uri-slash': () => legacyCase({ parameters: { redirect_uri: 'https://rp.example.sg/callback/' } }),
  'client-id-missing': () => legacyCase({ parameters: { client_id: undefined } }),
  'scope-not-allowed': () => legacyCase({ parameters: { scope: 'openid name' } }),
  'userinfo-bearer-vs-dpop': async () => ({
    request: "curl https://stg-id.singpass.gov.sg/fapi/userinfo -H 'Authorization: Bearer x'",
  }),
  'local-pem-newlines': async () => ({ response: 'Error: error:1E08010C:DECODER routines::unsupported' }),
  'server-cannot-fetch-jwks': () =>
    legacyCase({ response: 'HTTP/1.1 500 Error\r\n\r\n{"error":"SERVER_SIDE_ERROR"}' }),
  'idtoken-treated-as-jws': async () => ({ response: 'JWSInvalid: Invalid Compact JWS' }),
  'jwe-wrong-private-key': async () => ({ response: 'JWEDecryptionFailed: decryption operation failed' }),
  'jwe-alg-not-enabled': async () => ({ response: 'JOSENotSupported: Unsupported JWE Encryption Algorithm' }),
};

/** Two names for one state of affairs: the second is as true as the first. */
const alsoTrue: Readonly<Partial<Record<FaultCode, readonly FaultCode[]>>> = {
  // The proof names another key than at PAR, and does not verify with it.
  'dpop-signature': ['dpop-key-changed'],
};

describe('one fault', () => {
  it.each(Object.entries(faults))('%s comes first, and is the only proven one', async (code, make) => {
    const { diagnosis } = await analyse(await make(), testNow);
    const found = diagnosis.findings.map(
      (finding) => `${finding.code} ${finding.severity} ${finding.certainty}`,
    );
    expect(diagnosis.findings[0]?.code, found.join(', ')).toBe(code);
    const proven = diagnosis.findings
      .filter(({ severity, certainty }) => severity === 'error' && certainty === 'proof')
      .map((finding) => finding.code);
    expect(proven.filter((other) => other !== code && !alsoTrue[code as FaultCode]?.includes(other))).toEqual(
      [],
    );
  });
});

/** The same material as people paste it elsewhere: a curl command, or the pieces one by one. */
const otherForms: Readonly<Record<string, (given: Case) => Case>> = {
  'a curl command': (given) => {
    const request = parseRequest(given.request ?? '');
    const dpop = given.dpop ?? headerValues(request?.headers ?? [], 'dpop')[0];
    const input = toCurlInput(request, 'https://stg-id.singpass.gov.sg/fapi/token', dpop || undefined);
    return { ...given, dpop: undefined, request: toCurl(input, { secretsAsVariables: false }) };
  },
  'pieces one by one': (given) => {
    const request = parseRequest(given.request ?? '');
    const { client_assertion, ...parameters } = Object.fromEntries(
      (request?.parameters ?? []).map(({ name, value }) => [name, value]),
    );
    const dpop = given.dpop ?? headerValues(request?.headers ?? [], 'dpop')[0];
    return { ...given, request: undefined, parameters, client_assertion, dpop, token_endpoint: request?.url };
  },
};

describe.each(Object.entries(otherForms))('one fault, pasted as %s', (_form, reshape) => {
  const withRequest = Object.entries(faults).filter(
    ([code]) =>
      !code.startsWith('userinfo') &&
      !code.startsWith('idtoken') &&
      !code.startsWith('jwe-') &&
      code !== 'local-pem-newlines',
  );
  it.each(withRequest)('%s comes first', async (code, make) => {
    const given = await make();
    // Pieces say nothing of headers that are not among them.
    if (code === 'dpop-missing' && reshape(given).request === undefined) return;
    const { diagnosis } = await analyse(reshape(given), testNow);
    const found = diagnosis.findings.map(
      (finding) => `${finding.code} ${finding.severity} ${finding.certainty}`,
    );
    expect(diagnosis.findings[0]?.code, found.join(', ')).toBe(code);
  });
});
