import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { anyKey, signWith } from '../testing/any-key.ts';
import { toHttpRequest } from '../testing/cases.ts';
import { anyCase, anyEndpoint, anyIssuer, anyMetadata } from '../testing/profile-cases.ts';
import { testNow } from '../testing/times.ts';
import { testAssertionType } from '../testing/tokens.ts';
import { analyse } from './analyse.ts';
import type { Case } from './case/case.ts';

/** What goes through at servers of other kinds, as their documents show it. Nobody says here which server it is. */
const rsa = anyKey('RS256');
const ec = anyKey('ES256');
const times = { iat: testNow, exp: testNow + 540 };
const bearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const namedId = 'wE0wSSVlOdnWlVTpYTZ7BRGkmGzBvRYX';

function asClient(
  url: string,
  claims: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, string>> = {},
): Case {
  const token = signWith(rsa, { ...times, ...claims });
  const form = { grant_type: 'client_credentials', client_assertion_type: testAssertionType };
  return { request: toHttpRequest(url, { ...form, client_assertion: token, ...more }) };
}

const byClient = (id: string, aud: unknown): Readonly<Record<string, unknown>> => ({ iss: id, sub: id, aud });
const asGrant = (
  url: string,
  claims: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, string>> = {},
): Case => ({
  request: toHttpRequest(url, { grant_type: bearer, assertion: signWith(rsa, claims), ...more }),
});
const alone = (claims: Readonly<Record<string, unknown>>, key = ec): Case => ({
  client_assertion: signWith(key, { ...claims }),
});
const call = (url: string, claims: Readonly<Record<string, unknown>>, data = ''): Case => ({
  request: `curl -H 'Authorization: Bearer ${signWith(rsa, { ...claims })}' ${data} ${url}`,
});
const ofService = {
  iss: 'svc@a.iam.test',
  scope: 'https://a.test/auth/drive',
  aud: 'https://a.test/token',
  ...times,
};
const ofTeam = { iss: 'DEF123GHIJ', sub: 'com.a.app', aud: 'https://id.a.test', ...times };

const goThrough: Readonly<Record<string, Case>> = {
  'an issuer behind another host than the endpoint for mTLS': asClient(
    'https://mtls.id.bank.test/token',
    byClient('aCnBHjZBvD6ku3KVBaslL', 'https://id.bank.test'),
  ),
  'a server on this machine': asClient(
    'http://localhost:8080/realms/a/protocol/openid-connect/token',
    byClient('my-service', 'http://localhost:8080/realms/a'),
  ),
  'a server in a container': asClient('http://sso:9000/oauth2/token', byClient('m2m', 'http://sso:9000')),
  'a server in a container with a short path': asClient(
    'http://sso:9000/oauth2/token',
    byClient('m2m', 'http://sso:9000/token'),
  ),
  'a list of its own issuers': asClient(
    'https://idcs-1.identity.a.test/oauth2/v1/token',
    byClient(namedId, ['https://identity.a.test/', 'https://idcs-1.identity.a.test/']),
  ),
  'a service that the server trusts': asClient(
    'https://login.a.test/t/oauth2/v2.0/token',
    { iss: 'https://ci.test', sub: 'repo:a/b:ref:refs/heads/main', aud: 'api://TokenExchange' },
    { client_id: '97e0a5b7-d745-40b6-94fe-5f77d35c6e05' },
  ),
  'a grant of the server’s own': asClient(
    'https://demo.a.test/connect/token',
    byClient('m2m.jwt', 'https://demo.a.test'),
    {
      grant_type: 'delegation',
      token: 'a.b.c',
    },
  ),
  'a JWT as the grant, without a subject': asGrant('https://a.test/token', ofService),
  'a JWT as the grant, for a user, to a host without a scheme': asGrant(
    'https://account.a.test/oauth/token',
    {
      iss: '5c2b8d7e-af5c-4a52-a3c1-0e8bd2cf5d91',
      sub: '464f7988-1111-2222-8e2e-dd0bfdbd9f17',
      aud: 'account.a.test',
      ...times,
    },
  ),
  'a JWT as the grant, beside a secret': asGrant('https://api.a.test/oauth2/token', ofService, {
    client_id: 'dvqgk1l2m3n4o5p6',
    client_secret: 's3cret',
  }),
  'a JWT as the secret': {
    request: toHttpRequest('https://id.a.test/auth/token', {
      grant_type: 'authorization_code',
      code: 'c1.0.mrtz.Xyz',
      client_id: 'com.a.app',
      client_secret: signWith(ec, ofTeam),
    }),
  },
  'a JWT of a team for its app, alone': alone(ofTeam),
  'a JWT without a subject, alone': alone(ofService, rsa),
  'a JWT for a user, alone': alone({ ...ofService, sub: 'jane@a.test', exp: String(testNow + 60) }, rsa),
  'a JWT for an API, alone': alone({ iss: 12345, ...times }, rsa),
  'a JWT for an API with a name, alone': alone({ iss: '57246542-96fe-1a63', aud: 'store-v1', ...times }),
  'a call of an API': call('https://api.a.test/app', { iss: '12345', ...times }),
  'a call of an API with POST': call(
    'https://api.a.test/app/installations/1/access_tokens',
    ofService,
    '-X POST',
  ),
  'a call of an API with JSON': call('https://push.a.test/3/device/00fc', ofTeam, `-d '{"aps":{}}'`),
};

/** Requests of a client that ask for no token, and what they say beside who it is. */
const forNoToken: Readonly<
  Record<string, readonly [path: string, parameters: Readonly<Record<string, string>>]>
> = {
  introspection: ['/token/introspect', { token: 'abc', token_type_hint: 'access_token' }],
  revocation: ['/revoke', { token: 'abc' }],
  'a login on a device': ['/auth/device', { scope: 'openid' }],
  'a login over another channel': ['/ext/ciba/auth', { scope: 'openid', login_hint: 'jane' }],
  'a pushed login': [
    '/ext/par/request',
    { response_type: 'code', scope: 'openid', redirect_uri: 'https://rp.example.sg/callback' },
  ],
};

const alarmsOf = async (given: Case): Promise<readonly string[]> => {
  const { diagnosis } = await analyse({ now: testNow, ...given }, testNow);
  const alarms = diagnosis.findings.filter(({ severity }) => severity !== 'note');
  return [diagnosis.profile, ...alarms.map(({ code, certainty }) => `${code} ${certainty}`)];
};

describe('no alarm is raised at another server over', () => {
  it.each(Object.entries(goThrough))('%s', async (_name, given) => {
    expect(await alarmsOf(given)).toEqual(['rfc7523']);
  });

  const pem = createPublicKey(rsa.privateKey).export({ type: 'spki', format: 'pem' }).toString();
  it.each<readonly [string, Case]>([
    ['a key as PEM', anyCase({ alg: 'RS256', jwks: pem })],
    ['a key as one JWK', anyCase({ jwks: JSON.stringify(ec.jwk) })],
    ['a short jti', anyCase({ claims: { jti: '1' } })],
    ['a certificate in the header', anyCase({ header: { x5c: ['MIIB'] } })],
    [
      'a certificate that names one of two keys',
      anyCase({ header: { kid: undefined, x5t: 'AA' }, jwks: twoKeys() }),
    ],
    [
      'several keys and no kid, where the answer shows that it is taken',
      anyCase({
        header: { kid: undefined },
        jwks: twoKeys(),
        response: '{"access_token":"a","token_type":"Bearer"}',
      }),
    ],
    [
      'the host of a document’s example',
      { ...anyCase(), request: anyCase().request?.replaceAll('login.bank.test', 'ehr.example.com') },
    ],
  ])('%s', async (_name, given) => {
    expect(await alarmsOf(given)).toEqual(['rfc7523']);
  });
});

function twoKeys(): string {
  return JSON.stringify({ keys: [ec.jwk, { ...ec.jwk, kid: 'next' }] });
}

describe.each(Object.entries(forNoToken))(
  'a request for no token raises no alarm: %s',
  (_what, [path, parameters]) => {
    const url = `${anyIssuer}/protocol/openid-connect${path}`;
    const sent = {
      client_id: 'my-service',
      client_assertion_type: testAssertionType,
      ...parameters,
    };
    const signed = (aud: string): string => signWith(rsa, { ...times, ...byClient('my-service', aud) });

    it.each([anyIssuer, anyEndpoint, url])('made for %s', async (aud) => {
      const request = toHttpRequest(url, { ...sent, client_assertion: signed(aud) });
      expect(await alarmsOf({ request })).toEqual(['rfc7523']);
      expect(await alarmsOf({ request, discovery: anyMetadata() })).toEqual(['rfc7523']);
    });

    it('typed into the form', async () => {
      const typed = { parameters: { ...sent, client_assertion: signed(url) }, token_endpoint: url };
      expect(await alarmsOf({ ...typed, parameters_complete: true })).toEqual(['rfc7523']);
    });
  },
);

describe('a fault at another server is found:', () => {
  const answer = '{"error":"invalid_client"}';
  const saying = (error_description: string, error = 'invalid_client'): string =>
    JSON.stringify({ error, error_description });
  it.each<readonly [string, Case, string]>([
    [
      'the issuer where the endpoint is wanted',
      anyCase({ response: saying('The audience claim must be the endpoint invoked for the request.') }),
      'aud-other-service strong',
    ],
    [
      'another realm',
      anyCase({
        response: saying(
          `Token audience doesn't match. Realm issuer is 'https://b.test' but audience is '[${anyIssuer}]'`,
        ),
      }),
      'aud-other-service strong',
    ],
    [
      'no jti where one is wanted',
      anyCase({ response: saying('No JWT ID (jti) claim present.') }),
      'jti-missing strong',
    ],
    [
      'no iat where one is wanted',
      anyCase({ response: saying('missing required "iat" claim') }),
      'iat-missing strong',
    ],
    [
      'no kid where one is wanted',
      anyCase({
        header: { kid: undefined },
        response: saying("Missing 'kid' header in client_assertion JWT", 'invalid_request'),
      }),
      'kid-missing strong',
    ],
    [
      'too long a life',
      anyCase({
        claims: { iat: testNow },
        response: saying("'exp' claim must specify a time that is no more than 5 minutes after 'iat'"),
      }),
      'exp-too-far strong',
    ],
    [
      'the type of an assertion as the grant',
      {
        ...asGrant('https://a.test/token', ofService, { grant_type: testAssertionType }),
        response: saying('', 'unsupported_grant_type'),
      },
      'grant-type-wrong strong',
    ],
    [
      'one JWK where a set is read',
      anyCase({ jwks: JSON.stringify(ec.jwk), response: answer }),
      'jwks-single-jwk hint',
    ],
    ['a secret that is refused', { ...asSecret(), response: answer }, 'client-secret-used strong'],
    [
      'an issuer that is not trusted',
      { ...goThrough['a service that the server trusts'], response: answer },
      'iss-wrong strong',
    ],
    [
      'no subject in an assertion',
      asClient(anyEndpoint, { iss: 'a-b', aud: anyIssuer }),
      'sub-missing proof',
    ],
    [
      'a code that is missing',
      asClient(anyEndpoint, byClient('a-b', anyIssuer), { grant_type: 'authorization_code' }),
      'code-missing proof',
    ],
  ])('%s', async (_name, given, wanted) => {
    expect((await alarmsOf({ profile: 'rfc7523', ...given }))[1]).toBe(wanted);
  });
});

function asSecret(): Case {
  return {
    request: toHttpRequest(anyEndpoint, { grant_type: 'client_credentials', client_secret: 's3cret' }),
  };
}
