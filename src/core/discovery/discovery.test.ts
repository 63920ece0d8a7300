import { describe, expect, it } from 'vitest';
import { fapiCase } from '../../testing/cases.ts';
import { anyCase, anyEndpoint, anyIssuer, anyMetadata } from '../../testing/profile-cases.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import { recognisePaste } from '../case/recognise.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { ProfileEnvironment } from '../profiles/profile.ts';
import { profileOf } from '../profiles/registry.ts';
import { rfc7523 } from '../profiles/rfc7523.ts';
import { compareDiscovery } from './compare-discovery.ts';
import { discoveryAddress } from './discovery-address.ts';
import { discoveryFacts } from './discovery-facts.ts';
import { parseDiscovery } from './parse-discovery.ts';
import { withDiscovery } from './with-discovery.ts';

const metadataOf = (text: string) => {
  const discovery = parseDiscovery(text);
  if (!discovery.ok) throw new Error(discovery.failure.kind);
  return discovery.value;
};
const serious = ({ findings }: Diagnosis): readonly string[] =>
  findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, certainty }) => `${code} ${certainty}`);

describe('a discovery document', () => {
  it('is read from the JSON alone and from what curl -i prints', () => {
    const json = anyMetadata();
    const printed = `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n${json}`;
    for (const text of [json, printed, `\uFEFF${json}`, `\n  ${json}\n`])
      expect(parseDiscovery(text)).toMatchObject({
        ok: true,
        value: { issuer: anyIssuer, token_endpoint: anyEndpoint },
      });
  });

  it.each([
    ['a page', '<!doctype html><html></html>', { kind: 'not-json' }],
    ['an error status', 'HTTP/1.1 404 Not Found\r\n\r\n{"issuer":"x"}', { kind: 'status', status: 404 }],
    ['another JSON', '{"keys":[]}', { kind: 'not-metadata' }],
    ['an array', '[1]', { kind: 'not-json' }],
    ['nothing', '  ', { kind: 'not-json' }],
    ['a cut-off document', anyMetadata().slice(0, 100), { kind: 'not-json' }],
  ])('%s is none, and why is kept', (_name, text, failure) => {
    expect(parseDiscovery(text)).toEqual({ ok: false, failure });
  });

  it('loses only the members that have a wrong type', () => {
    const odd = { token_endpoint_auth_signing_alg_values_supported: 'ES256', jwks_uri: 7 };
    expect(metadataOf(anyMetadata(odd))).toMatchObject({
      issuer: anyIssuer,
      jwks_uri: undefined,
      token_endpoint_auth_signing_alg_values_supported: undefined,
    });
  });

  it('is recognised in a paste, alone and behind the command that fetched it', () => {
    const kinds = (text: string) => recognisePaste(text).pieces.map(({ field }) => field);
    expect(kinds(anyMetadata())).toEqual(['discovery']);
    expect(kinds(`HTTP/1.1 200 OK\nContent-Type: application/json\n\n${anyMetadata()}`)).toEqual([
      'discovery',
    ]);
    expect(kinds('{"error":"invalid_client"}')).toEqual(['response']);
    expect(recognisePaste(anyMetadata()).pieces[0]?.summary).toContain(anyIssuer);
  });

  it('is shown member by member', () => {
    expect(discoveryFacts(metadataOf(anyMetadata())).slice(0, 2)).toEqual([
      { member: 'issuer', value: anyIssuer },
      { member: 'token_endpoint', value: anyEndpoint },
    ]);
  });
});

it.each([
  ['https://a.test', 'https://a.test/.well-known/openid-configuration'],
  ['https://a.test/realms/x/', 'https://a.test/realms/x/.well-known/openid-configuration'],
  [
    'https://a.test/.well-known/oauth-authorization-server/x',
    'https://a.test/.well-known/oauth-authorization-server/x',
  ],
  ['  ', ''],
  ['a.test', 'a.test'],
])('the address of the metadata of %s is %s', (text, address) => {
  expect(discoveryAddress(text)).toBe(address);
});

describe('a profile narrowed by metadata', () => {
  const narrowed = withDiscovery(
    rfc7523,
    metadataOf(
      anyMetadata({
        grant_types_supported: ['client_credentials'],
        code_challenge_methods_supported: ['S256'],
        dpop_signing_alg_values_supported: ['ES256'],
        id_token_encryption_alg_values_supported: ['RSA-OAEP'],
        userinfo_encryption_alg_values_supported: ['RSA-OAEP-256', 'RSA-OAEP'],
      }),
    ),
    '2026-11-20',
  );

  it('takes what is told, each with source and date', () => {
    expect(narrowed.assertion.algorithms).toMatchObject({
      value: ['PS256', 'RS256', 'ES256', 'ES384', 'EdDSA'],
      source: 'RFC 8414 §2',
      date: '2026-11-20',
    });
    expect(narrowed.parameters.grant_type?.value.values).toEqual(['client_credentials']);
    expect(narrowed.pkce.methods.value).toEqual(['S256']);
    expect(narrowed.dpop?.algorithms.value).toEqual(['ES256']);
    expect(narrowed.keySet.encryptionAlgorithms.value).toEqual(['RSA-OAEP', 'RSA-OAEP-256']);
  });

  it('keeps what is not told', () => {
    expect(narrowed.keySet.contentEncryption).toBe(rfc7523.keySet.contentEncryption);
    const empty = withDiscovery(rfc7523, { issuer: 'https://a.test' }, '2026-11-20');
    expect(empty.assertion).toEqual(rfc7523.assertion);
    expect(empty.parameters).toEqual(rfc7523.parameters);
  });
});

describe('what the metadata proves for a server of any kind', () => {
  it('an algorithm that is not listed', async () => {
    const discovery = anyMetadata({ token_endpoint_auth_signing_alg_values_supported: ['PS256'] });
    expect(serious((await analyse(anyCase({ alg: 'RS256', discovery }), testNow)).diagnosis)).toEqual([
      'alg-rsa proof',
    ]);
  });

  it('a grant that is not offered, an address that is another', async () => {
    const grants = anyMetadata({ grant_types_supported: ['authorization_code'] });
    expect(serious((await analyse(anyCase({ discovery: grants }), testNow)).diagnosis)).toEqual([
      'grant-type-wrong proof',
    ]);
    const moved = anyMetadata({ token_endpoint: `${anyIssuer}/oauth/token` });
    const found = serious((await analyse(anyCase({ discovery: moved }), testNow)).diagnosis);
    expect(found).toEqual(['wrong-path strong']);
  });

  it('a foreign aud, surely only once the person says what is agreed', async () => {
    const given = { claims: { aud: 'https://other.test' }, discovery: anyMetadata() };
    expect(serious((await analyse(anyCase(given), testNow)).diagnosis)).toEqual(['aud-other-service strong']);
    const agreed = anyCase({ ...given, audience: 'issuer' });
    expect(serious((await analyse(agreed, testNow)).diagnosis)).toEqual(['aud-other-service proof']);
  });

  it.each([
    ['issuer', anyEndpoint, 'aud-token-endpoint strong'],
    ['token-endpoint', anyIssuer, 'aud-scheme-or-spelling proof'],
    ['token-endpoint', `${anyEndpoint}/`, 'aud-trailing-slash proof'],
    ['issuer-or-token-endpoint', `${anyEndpoint}/`, 'aud-trailing-slash proof'],
  ] as const)('with aud agreed as %s, %s is %s', async (audience, aud, expected) => {
    const given = anyCase({ audience, claims: { aud }, discovery: anyMetadata() });
    const { diagnosis } = await analyse(given, testNow);
    expect(serious(diagnosis)).toEqual([expected]);
    const [first] = diagnosis.findings;
    // Words of the issuer mislead where another value is wanted.
    if (audience === 'token-endpoint') expect(first?.fix.steps[0]).toBe(`Set aud to ${anyEndpoint}.`);
    expect(first?.title).not.toMatch(audience === 'token-endpoint' ? /is the issuer/ : /^$/);
  });

  it.each([
    ['issuer', anyIssuer],
    ['token-endpoint', anyEndpoint],
  ] as const)('with aud agreed as %s, it passes', async (audience, aud) => {
    const given = anyCase({ audience, claims: { aud }, discovery: anyMetadata() });
    expect(serious((await analyse(given, testNow)).diagnosis)).toEqual([]);
  });
});

it('differs from a profile in what the environment that is meant has otherwise', () => {
  const own = profileOf('singpass-fapi');
  const metadata = { issuer: 'https://other.test', token_endpoint: 'https://other.test/token' };
  const members = (environment: ProfileEnvironment | undefined) =>
    own && compareDiscovery(own, environment, metadata).map(({ member }) => member);
  expect(members(own?.environments.staging)).toContain('token_endpoint');
  expect(members(undefined)).not.toContain('token_endpoint');
});

describe('notices', () => {
  it('say where metadata and a named profile differ, and change nothing', async () => {
    const discovery = anyMetadata({
      issuer: 'https://stg-id.singpass.gov.sg/fapi',
      token_endpoint: 'https://stg-id.singpass.gov.sg/fapi/token2',
    });
    const { diagnosis, subject } = await analyse(await fapiCase({ discovery }), testNow);
    expect(diagnosis.notices.join('\n')).toMatch(
      /token_endpoint: https:\/\/stg-id\.singpass\.gov\.sg\/fapi\/token2/,
    );
    expect(serious(diagnosis)).toEqual([]);
    expect(subject.profile.id).toBe('singpass-fapi');
  });

  it('say in one sentence that it is the metadata of another server', async () => {
    const { diagnosis } = await analyse(await fapiCase({ discovery: anyMetadata() }), testNow);
    expect(diagnosis.notices).toEqual([
      `The metadata is that of ${anyIssuer}, which is no issuer of the profile Singpass FAPI 2.0: nothing was taken from it.`,
    ]);
  });

  it('say nothing where they agree', async () => {
    const base = 'https://stg-id.singpass.gov.sg/fapi';
    const discovery = JSON.stringify({ issuer: base, token_endpoint: `${base}/token` });
    expect((await analyse(await fapiCase({ discovery }), testNow)).diagnosis.notices).toEqual([]);
  });

  it('say that a document could not be read, and that a server takes no assertion', async () => {
    const broken = await analyse(anyCase({ discovery: 'nonsense' }), testNow);
    expect(broken.diagnosis.notices).toEqual([
      'The discovery document is not JSON: nothing was taken from it.',
    ]);
    const secrets = anyMetadata({ token_endpoint_auth_methods_supported: ['client_secret_basic'] });
    const { diagnosis } = await analyse(anyCase({ discovery: secrets }), testNow);
    expect(diagnosis.notices.join()).toMatch(/takes no client assertion/);
  });
});
