import { describe, expect, it } from 'vitest';
import { fapiCase } from '../../testing/cases.ts';
import { anyMetadata, corppassFapiCase, corppassLegacyCase } from '../../testing/profile-cases.ts';
import { testNow } from '../../testing/times.ts';
import { buildSubject } from './build-subject.ts';
import type { Case } from './case.ts';

const post = (url: string, headers = ''): Case => ({
  request: `curl '${url}' ${headers} -d grant_type=authorization_code`,
});
const proof = "-H 'DPoP: eyJ0eXAiOiJkcG9wK2p3dCJ9.e30.AA'";
const claiming = (claims: object): Case => ({
  client_assertion: `eyJhbGciOiJFUzI1NiJ9.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.AA`,
});
const corppass = 'https://stg-id.corppass.gov.sg/mga/sps/oauth/oauth20/token';

/** singpass.md §1.1: sign → profile and environment. */
const table: readonly (readonly [string, Case, string, string])[] = [
  ['the FAPI token endpoint', post('https://id.singpass.gov.sg/fapi/token'), 'singpass-fapi', 'production'],
  ['the FAPI PAR endpoint', post('https://stg-id.singpass.gov.sg/fapi/par'), 'singpass-fapi', 'staging'],
  ['the old token endpoint', post('https://stg-id.singpass.gov.sg/token'), 'singpass-legacy', 'staging'],
  ['a DPoP header alone', { dpop: 'eyJ0eXAiOiJkcG9wK2p3dCJ9.e30.AA' }, 'singpass-fapi', 'production'],
  ['Corppass with a proof', post(corppass, proof), 'corppass-fapi', 'staging'],
  ['Corppass without one', post(corppass), 'corppass-legacy', 'staging'],
  [
    'Corppass by the body alone, of which nobody knows the headers',
    { request: 'grant_type=authorization_code&code=x', token_endpoint: corppass },
    'corppass-fapi',
    'staging',
  ],
  ['Corppass in production', post(corppass.replace('stg-', ''), proof), 'corppass-fapi', 'production'],
  ['MockPass v2', post('http://localhost:5156/singpass/v2/token'), 'mockpass-legacy', 'custom'],
  ['MockPass v3', post('http://localhost:5156/singpass/v3/fapi/token'), 'mockpass-fapi', 'custom'],
  ['MockPass v3, PAR', post('http://127.0.0.1:5156/singpass/v3/fapi/par'), 'mockpass-fapi', 'custom'],
  [
    'MockPass on a host of your own',
    post('https://mock.rp.test/singpass/v3/fapi/token'),
    'mockpass-fapi',
    'custom',
  ],
  [
    'a path of MockPass on a host of Singpass',
    post('https://stg-id.singpass.gov.sg/singpass/v2/token'),
    'singpass-legacy',
    'staging',
  ],
  ['aud without its scheme', claiming({ aud: 'stg-id.singpass.gov.sg/fapi' }), 'singpass-fapi', 'staging'],
  [
    'aud of a server of its own and the form of the client_id',
    claiming({ iss: 'my-client', sub: 'my-client', aud: 'https://as.example' }),
    'rfc7523',
    'custom',
  ],
  [
    'the same without encryption',
    claiming({ iss: 'my-client', sub: 'my-client', aud: 'http://as.example' }),
    'rfc7523',
    'custom',
  ],
  [
    'a path that is no endpoint, by the proof',
    post('https://stg-id.singpass.gov.sg/oauth2/token', proof),
    'singpass-fapi',
    'staging',
  ],
  [
    'a path that is no endpoint, alone',
    post('https://id.singpass.gov.sg/v2/token'),
    'singpass-legacy',
    'production',
  ],
  ['metadata of a server of no known kind', { discovery: anyMetadata() }, 'rfc7523', 'custom'],
  [
    'metadata of Singpass',
    {
      discovery: anyMetadata({
        issuer: 'https://id.singpass.gov.sg/fapi',
        token_endpoint: 'https://id.singpass.gov.sg/fapi/token',
      }),
    },
    'singpass-fapi',
    'production',
  ],
];

describe('the profile of a case', () => {
  it('is told with its environment by htu of a proof that stands alone', async () => {
    const { request } = await fapiCase();
    const dpop = buildSubject({ request }, testNow).dpop?.text;
    const { profile, target } = buildSubject({ dpop }, testNow);
    expect([profile.id, target.environment, target.environmentFrom]).toEqual([
      'singpass-fapi',
      'staging',
      'recognised',
    ]);
  });

  it.each(table)('is recognised by %s', (_name, given, profile, environment) => {
    const subject = buildSubject(given, testNow);
    expect([subject.profile.id, subject.target.profileFrom]).toEqual([profile, 'recognised']);
    expect(subject.target.environment).toBe(environment);
  });

  it('is told by a PAR request where token requests look alike', async () => {
    const pushed = (await fapiCase()).authorization_request;
    const { request } = await corppassLegacyCase();
    expect(buildSubject({ request }, testNow).profile.id).toBe('corppass-legacy');
    expect(buildSubject({ request, authorization_request: pushed }, testNow).profile.id).toBe(
      'corppass-fapi',
    );
  });

  it('is what the person says, whatever the host', async () => {
    const { request } = await corppassFapiCase();
    const { target } = buildSubject({ request, profile: 'rfc7523' }, testNow);
    expect(target).toMatchObject({ profileFrom: 'given', environment: 'custom', tokenEndpoint: corppass });
    // Of a server of any kind no issuer follows from its address.
    expect(target.issuer).toBeUndefined();
  });

  it('is assumed where nothing tells', () => {
    expect(buildSubject({ request: 'grant_type=authorization_code' }, testNow).target.profileFrom).toBe(
      'assumed',
    );
    // A server of one's own at a usual path is none that is known.
    expect(buildSubject(post('https://login.rp.test/token'), testNow).target.profileFrom).toBe('assumed');
  });

  it.each([
    ['has no client', {}],
    ['has a number for its client', { iss: 5, sub: 5 }],
    ['is of two clients, one of a named provider', { iss: 'my-client', sub: 'a'.repeat(32) }],
    ['has the client_id of a named provider', { iss: 'a'.repeat(32), sub: 'a'.repeat(32) }],
  ])('is assumed where aud alone is foreign, and the assertion %s', (_name, claims) => {
    const { target } = buildSubject(claiming({ ...claims, aud: 'https://as.example' }), testNow);
    expect(target.profileFrom).toBe('assumed');
  });

  it('a wrong aud beside a proof does not turn FAPI into the old profile', async () => {
    const given = await fapiCase({ assertion: { claims: { aud: 'https://stg-id.singpass.gov.sg' } } });
    const subject = buildSubject({ client_assertion: undefined, ...given, profile: undefined }, testNow);
    expect(subject.profile.id).toBe('singpass-fapi');
  });
});

describe('metadata of a server of any kind', () => {
  it('fills issuer and endpoints', () => {
    const { target } = buildSubject({ discovery: anyMetadata() }, testNow);
    expect(target).toMatchObject({
      discovered: true,
      issuer: 'https://login.bank.test/realms/test',
      tokenEndpoint: 'https://login.bank.test/realms/test/protocol/openid-connect/token',
      userinfoEndpoint: 'https://login.bank.test/realms/test/protocol/openid-connect/userinfo',
      parEndpoint: undefined,
    });
  });
});
