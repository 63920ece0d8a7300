import { describe, expect, it } from 'vitest';
import { singpassFapi } from '../profiles/singpass-fapi.ts';
import { compareDiscovery } from './compare-discovery.ts';
import { discoveryAddress } from './discovery-address.ts';
import { discoveryFacts } from './discovery-facts.ts';
import { looksLikeDiscovery, parseDiscovery } from './parse-discovery.ts';
import type { ServerMetadata } from './server-metadata.ts';

const whole = {
  issuer: 'https://as.test',
  authorization_endpoint: 'https://as.test/auth',
  token_endpoint: 'https://as.test/token',
  pushed_authorization_request_endpoint: 'https://as.test/par',
  userinfo_endpoint: 'https://as.test/userinfo',
  jwks_uri: 'https://as.test/keys',
  grant_types_supported: ['authorization_code', 'client_credentials'],
  token_endpoint_auth_methods_supported: ['private_key_jwt'],
  token_endpoint_auth_signing_alg_values_supported: ['ES256', 'PS256'],
  dpop_signing_alg_values_supported: ['ES256'],
  code_challenge_methods_supported: ['S256'],
  id_token_encryption_alg_values_supported: ['ECDH-ES'],
  id_token_encryption_enc_values_supported: ['A256GCM'],
  userinfo_encryption_alg_values_supported: ['RSA-OAEP'],
  userinfo_encryption_enc_values_supported: ['A128GCM'],
  require_pushed_authorization_requests: true,
  authorization_response_iss_parameter_supported: false,
} satisfies ServerMetadata;

describe('the metadata of a server', () => {
  it('is read whole, without members that nobody asks for', () => {
    const text = JSON.stringify({ ...whole, registration_endpoint: 'https://as.test/register' });
    expect(parseDiscovery(text)).toEqual({ ok: true, value: whole });
    expect(parseDiscovery(`\uFEFF${text}`)).toEqual({ ok: true, value: whole });
    expect(parseDiscovery(`HTTP/1.1 200 OK\r\nX: y\r\n\r\n${text}`)).toEqual({ ok: true, value: whole });
  });

  it.each(Object.keys(whole))('loses %s alone where it is of a wrong type', (name) => {
    const wrong = { ...whole, [name]: [7] };
    const { [name as keyof typeof whole]: _lost, ...rest } = whole;
    expect(parseDiscovery(JSON.stringify(wrong))).toEqual({ ok: true, value: rest });
    const empty = { ...whole, [name]: '' };
    expect(parseDiscovery(JSON.stringify(empty))).toEqual({ ok: true, value: rest });
  });

  it('holds an issuer or a token endpoint', () => {
    expect(parseDiscovery('{"issuer":"https://as.test"}')).toEqual({
      ok: true,
      value: { issuer: 'https://as.test' },
    });
    expect(parseDiscovery('{"token_endpoint":"x"}')).toEqual({ ok: true, value: { token_endpoint: 'x' } });
    expect(parseDiscovery('{"jwks_uri":"x"}')).toEqual({ ok: false, failure: { kind: 'not-metadata' } });
  });

  it.each([
    ['', { kind: 'not-json' }],
    ['null', { kind: 'not-json' }],
    ['"issuer"', { kind: 'not-json' }],
    ['HTTP/1.1 204 No Content\r\n\r\n', { kind: 'status', status: 204 }],
    ['HTTP/1.1 200 OK\r\n\r\nno', { kind: 'not-json' }],
  ])('is not read from %j', (text, failure) => {
    expect(parseDiscovery(text)).toEqual({ ok: false, failure });
  });

  it.each([
    ['{"issuer":"x","jwks_uri":"y"}', true],
    ['{"issuer" : "x", "token_endpoint" : 7}', true],
    ['{"token_endpoint"  :  "x"}', true],
    ['{"issuer":"x","grant_types_supported" :[]}', true],
    ['{"issuer":"x"}', false],
    ['{"issuer":7,"jwks_uri":"y"}', false],
    ['{"jwks_uri":"y"}', false],
    ['issuer: "x", jwks_uri: "y"', false],
    [`${' '.repeat(99_970)}{"issuer":"x","jwks_uri":"y"}`, true],
    [`${' '.repeat(100_000)}{"issuer":"x","jwks_uri":"y"}`, false],
  ])('may be %j: %s', (text, wanted) => expect(looksLikeDiscovery(text)).toBe(wanted));

  it('is shown in the order in which it is asked for', () => {
    expect(discoveryFacts(whole)).toEqual([
      { member: 'issuer', value: 'https://as.test' },
      { member: 'token_endpoint', value: 'https://as.test/token' },
      { member: 'pushed_authorization_request_endpoint', value: 'https://as.test/par' },
      { member: 'authorization_endpoint', value: 'https://as.test/auth' },
      { member: 'userinfo_endpoint', value: 'https://as.test/userinfo' },
      { member: 'jwks_uri', value: 'https://as.test/keys' },
      { member: 'token_endpoint_auth_methods_supported', value: 'private_key_jwt' },
      { member: 'token_endpoint_auth_signing_alg_values_supported', value: 'ES256, PS256' },
      { member: 'grant_types_supported', value: 'authorization_code, client_credentials' },
      { member: 'code_challenge_methods_supported', value: 'S256' },
      { member: 'dpop_signing_alg_values_supported', value: 'ES256' },
      { member: 'id_token_encryption_alg_values_supported', value: 'ECDH-ES' },
      { member: 'id_token_encryption_enc_values_supported', value: 'A256GCM' },
    ]);
    expect(discoveryFacts({ jwks_uri: 'x' })).toEqual([{ member: 'jwks_uri', value: 'x' }]);
  });
});

it.each([
  [' https://as.test// ', 'https://as.test/.well-known/openid-configuration'],
  ['https://as.test/a/.well-known/x', 'https://as.test/a/.well-known/x'],
  ['https://as.test/a/b', 'https://as.test/a/b/.well-known/openid-configuration'],
  [' no address ', 'no address'],
])('the metadata of %j stands at %s', (text, address) => expect(discoveryAddress(text)).toBe(address));

describe('what metadata says otherwise than a profile', () => {
  const host = 'https://stg-id.singpass.gov.sg/fapi';
  const { staging, production } = singpassFapi.environments;
  const own: ServerMetadata = {
    issuer: host,
    token_endpoint: `${host}/token`,
    pushed_authorization_request_endpoint: `${host}/par`,
    userinfo_endpoint: `${host}/userinfo`,
    ...(staging?.providerKeySetUrl === undefined ? {} : { jwks_uri: staging.providerKeySetUrl }),
    token_endpoint_auth_methods_supported: ['private_key_jwt', 'none'],
    token_endpoint_auth_signing_alg_values_supported: ['ES512', 'ES384', 'ES256', 'RS256'],
    code_challenge_methods_supported: ['S256', 'plain'],
    dpop_signing_alg_values_supported: singpassFapi.dpop ? [...singpassFapi.dpop.algorithms.value] : [],
    id_token_encryption_alg_values_supported: [...singpassFapi.keySet.encryptionAlgorithms.value],
  };

  it('is nothing where it says the same, or more', () => {
    expect(compareDiscovery(singpassFapi, staging, own)).toEqual([]);
    expect(compareDiscovery(singpassFapi, production, own)).toEqual([]);
    expect(compareDiscovery(singpassFapi, undefined, {})).toEqual([]);
  });

  it('is every address and every list that lacks something', () => {
    const other: ServerMetadata = {
      ...own,
      issuer: 'https://as.test',
      token_endpoint: `${host}/token2`,
      pushed_authorization_request_endpoint: `${host}/par2`,
      userinfo_endpoint: `${host}/userinfo2`,
      jwks_uri: `${host}/keys2`,
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'none'],
      token_endpoint_auth_signing_alg_values_supported: ['ES256'],
      code_challenge_methods_supported: [],
      dpop_signing_alg_values_supported: ['RS256'],
      id_token_encryption_alg_values_supported: ['RSA-OAEP'],
    };
    const wraps = 'ECDH-ES+A128KW, ECDH-ES+A192KW, ECDH-ES+A256KW';
    expect(compareDiscovery(singpassFapi, staging, other)).toEqual([
      { member: 'issuer', metadata: 'https://as.test', profile: host },
      { member: 'token_endpoint', metadata: `${host}/token2`, profile: `${host}/token` },
      { member: 'pushed_authorization_request_endpoint', metadata: `${host}/par2`, profile: `${host}/par` },
      { member: 'userinfo_endpoint', metadata: `${host}/userinfo2`, profile: `${host}/userinfo` },
      ...(staging?.providerKeySetUrl === undefined
        ? []
        : [{ member: 'jwks_uri', metadata: `${host}/keys2`, profile: staging.providerKeySetUrl }]),
      {
        member: 'token_endpoint_auth_signing_alg_values_supported',
        metadata: 'ES256',
        profile: 'ES256, ES384, ES512',
      },
      { member: 'dpop_signing_alg_values_supported', metadata: 'RS256', profile: 'ES256, ES384, ES512' },
      { member: 'code_challenge_methods_supported', metadata: '', profile: 'S256' },
      { member: 'id_token_encryption_alg_values_supported', metadata: 'RSA-OAEP', profile: wraps },
      {
        member: 'token_endpoint_auth_methods_supported',
        metadata: 'client_secret_basic, none',
        profile: 'private_key_jwt',
      },
    ]);
  });

  it('has no DPoP where the profile has none', () => {
    const { dpop: _dpop, ...without } = singpassFapi;
    expect(compareDiscovery(without, staging, { dpop_signing_alg_values_supported: ['RS256'] })).toEqual([]);
  });
});
