import { describe, expect, it } from 'vitest';
import { anyAlgorithms, anyKey } from '../testing/any-key.ts';
import {
  type AnyChanges,
  anyCase,
  anyEndpoint,
  anyIssuer,
  anyMetadata,
  anyProof,
  codeGrant,
  corppassFapiCase,
  corppassLegacyCase,
  mockpassFapiCase,
  mockpassLegacyCase,
} from '../testing/profile-cases.ts';
import { testNow } from '../testing/times.ts';
import { testChallenge, testCode, testRedirectUri, testVerifier } from '../testing/tokens.ts';
import { analyse } from './analyse.ts';
import type { Case } from './case/case.ts';
import { toCurl, toCurlInput } from './export/curl.ts';
import { parseRequest } from './request/parse-request.ts';
import { headerValues } from './request/wire-request.ts';

const proofOf = (given: Case): string | undefined =>
  headerValues(parseRequest(given.request ?? '')?.headers ?? [], 'dpop')[0];

const forms: Readonly<Record<string, (given: Case) => Case>> = {
  'raw HTTP': (given) => given,
  'a curl command': (given) => ({
    ...given,
    request: toCurl(
      toCurlInput(parseRequest(given.request ?? ''), 'https://unused.example', proofOf(given)),
      {
        secretsAsVariables: false,
      },
    ),
  }),
  'a form body and pieces': (given) => ({
    ...given,
    request: parseRequest(given.request ?? '')?.body,
    dpop: proofOf(given),
    token_endpoint: parseRequest(given.request ?? '')?.url,
  }),
};

async function expectHealthy(given: Case, profile?: string): Promise<void> {
  for (const [form, reshape] of Object.entries(forms)) {
    const { diagnosis } = await analyse(reshape(given), testNow);
    const wrong = diagnosis.findings.filter(({ severity }) => severity === 'error');
    const shown = wrong.map(({ code, certainty, evidence: [{ found, expected }] }) =>
      [form, code, certainty, found, expected].join(' | '),
    );
    expect(shown.join('\n')).toBe('');
    expect(diagnosis.predicted).toBeNull();
    if (profile !== undefined) expect(diagnosis.profile, form).toBe(profile);
  }
}

const named = {
  'corppass-fapi': corppassFapiCase,
  'corppass-legacy': corppassLegacyCase,
  'mockpass-fapi': mockpassFapiCase,
  'mockpass-legacy': mockpassLegacyCase,
} as const;

describe.each(Object.entries(named))('a healthy request under %s', (id, make) => {
  it('has no fault in any paste form', async () => expectHealthy(await make(), id));
  it('has none without the key set', async () => expectHealthy(await make({ jwks: undefined }), id));
  it('has none with its client id', async () =>
    expectHealthy(await make({ parameters: { client_id: 'T5sM5a53Yaw3URyDEv2y9129CbElCN2F' } }), id));
  it('has none where profile and environment are recognised', async () =>
    expectHealthy({ ...(await make()), profile: undefined, environment: undefined }));
});

it('Corppass takes codes and clients of other shapes, and ES256K', async () => {
  const key = anyKey('ES256K');
  const { signWith } = await import('../testing/any-key.ts');
  const aud = 'https://stg-id.corppass.gov.sg';
  const id = 'vOIljWVrGyBMK6f31QYq';
  const claims = { iss: id, sub: id, aud, iat: testNow - 5, exp: testNow + 60, jti: 'a52a7d16-9c39' };
  const jwks = JSON.stringify({ keys: [key.jwk] });
  const assertion = signWith(key, claims, { typ: 'JWT' });
  const { diagnosis } = await analyse(
    await corppassFapiCase({ jwks, parameters: { client_assertion: assertion, code: 'a.b~c/d' } }),
    testNow,
  );
  expect(diagnosis.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
    // The set holds no encryption key, which Corppass needs.
    'jwks-no-enc',
  ]);
});

const plainUrl = `https://login.bank.test/auth?response_type=code&client_id=reporting-service&redirect_uri=${encodeURIComponent(testRedirectUri)}`;
const variations: Readonly<Record<string, AnyChanges>> = {
  'with client credentials': {},
  'with an authorization code': { parameters: codeGrant },
  'with a code without PKCE and redirect URI': {
    parameters: { grant_type: 'authorization_code', code: 'SplxlOBeZQQYbYS6WxSbIA==' },
  },
  'with a refresh token': { parameters: { grant_type: 'refresh_token', refresh_token: 'abc' } },
  'with a token exchange': {
    parameters: { grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange', subject_token: 'abc' },
  },
  'with a grant of a vendor': { parameters: { grant_type: 'https://vendor.test/grant/custom' } },
  'with the token endpoint as aud': { claims: { aud: anyEndpoint } },
  'with both as aud': { claims: { aud: [anyEndpoint, anyIssuer] } },
  'with one of two in a list': { claims: { aud: ['https://other.test', anyIssuer] } },
  'with all optional claims': {
    claims: { iat: testNow, nbf: testNow, jti: '1', purpose: 'any' },
  },
  'that lives for a day': { claims: { iat: testNow, exp: testNow + 86_400 } },
  'without typ and kid': { header: { kid: undefined } },
  'with a typ of its own': { header: { typ: 'client-authentication+jwt' } },
  'with client_id and scope': { parameters: { client_id: 'reporting-service', scope: 'read write' } },
  'with plain PKCE': {
    parameters: codeGrant,
    authorization_request: `${plainUrl}&code_challenge=${testVerifier}&code_challenge_method=plain`,
  },
  'with PKCE that names no method': {
    parameters: codeGrant,
    authorization_request: `${plainUrl}&code_challenge=${testVerifier}`,
  },
  'with S256': {
    parameters: codeGrant,
    authorization_request: `${plainUrl}&code_challenge=${testChallenge}&code_challenge_method=S256`,
  },
  'with a custom scheme': {
    parameters: { ...codeGrant, redirect_uri: 'com.example.app:/callback' },
  },
  'to localhost': { parameters: { ...codeGrant, redirect_uri: 'http://127.0.0.1:8080/cb' } },
  'with its key set on another port': {
    expected: { client_id: 'reporting-service', jwks_uri: 'https://rp.example.sg:8443/jwks' },
  },
  'with a callback': { parameters: codeGrant, callback: `${testRedirectUri}?code=${testCode}&state=1` },
};

describe.each(anyAlgorithms)('a healthy request to any server, signed with %s', (alg) => {
  it.each(Object.entries(variations))('%s has no fault', async (_name, changes) => {
    await expectHealthy(anyCase({ alg, ...changes }), 'rfc7523');
  });

  it('has none with the metadata of the server', async () => {
    const algorithms = { token_endpoint_auth_signing_alg_values_supported: [alg] };
    for (const aud of [anyIssuer, anyEndpoint, [anyIssuer]])
      await expectHealthy(anyCase({ alg, claims: { aud }, discovery: anyMetadata(algorithms) }), 'rfc7523');
  });
});

it('a request with a DPoP proof to any server has no fault', async () => {
  await expectHealthy(anyCase({ headers: [`DPoP: ${await anyProof()}`] }), 'rfc7523');
});

it('a key without labels, and one for other readers, do no harm', async () => {
  const { alg: _alg, use: _use, ...bare } = anyKey('RS256').jwk;
  const keys = [bare, { kty: 'OKP', crv: 'X25519', x: 'A'.repeat(43), use: 'enc' }];
  await expectHealthy(anyCase({ alg: 'RS256', jwks: JSON.stringify({ keys }) }), 'rfc7523');
});
