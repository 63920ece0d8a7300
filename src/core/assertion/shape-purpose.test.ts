import { describe, expect, it } from 'vitest';
import { encodePart } from '../../testing/tokens.ts';
import { decodeJwt, objectOf } from './decode.ts';
import type { JsonObject } from './decoded-jwt.ts';
import type { ShapeFault } from './shape-fault.ts';
import { classifyPurpose, isClientAssertion } from './shape-purpose.ts';

const faultOf = (header: JsonObject, claims: JsonObject): ShapeFault | undefined =>
  classifyPurpose(decodeJwt(`${encodePart(header)}.${encodePart(claims)}.c2ln`));
const head = { alg: 'ES256' };
const provider = 'https://stg-id.singpass.gov.sg/fapi';

describe('a client assertion', () => {
  it.each<[JsonObject, JsonObject]>([
    [head, { iss: 'a', sub: 'a' }],
    [head, { iss: 'a', sub: 'a', nonce: 'n', scope: 'openid', client_id: 'a', response_type: 'code' }],
    [head, { iss: 'a', sub: 'a', claims: { iss: 'b', sub: 'b' } }],
    [
      { iss: 'a', exp: 1, alg: 'ES256' },
      { iss: 'a', sub: 'a', alg: 'ES256' },
    ],
    [
      { typ: 'oauth-authz-req+jwt', alg: 'ES256' },
      { iss: 'a', sub: 'a' },
    ],
    [head, {}],
    [head, { iss: 'a' }],
    [{}, { iss: 'a', sub: 'b' }],
    [{ typ: 'dpop+jwt' }, { iss: 'a' }],
    [{ typ: 'dpop+jwt' }, { sub: 'a' }],
    [{ typ: 'dpop+jwt' }, { aud: 'a' }],
    [{ typ: 'JWT' }, { jti: 'a' }],
    [head, { htm: 'POST', iss: 'a' }],
    [head, { htu: 'x', iss: 'a' }],
  ])('of %j and %j is taken for one', (header, claims) => {
    expect(faultOf(header, claims)).toBeUndefined();
  });

  it('is not looked for where a part is no object', () => {
    expect(
      classifyPurpose(decodeJwt(`${encodePart([])}.${encodePart({ nonce: 'a' })}.c2ln`)),
    ).toBeUndefined();
    expect(classifyPurpose(decodeJwt(`${encodePart({ iss: 'a' })}.${encodePart([])}.c2ln`))).toBeUndefined();
  });

  it.each<[JsonObject, JsonObject, boolean]>([
    [head, { iss: 'a', sub: 'a' }, true],
    [head, { iss: 'a', sub: 'b' }, false],
    [head, {}, false],
    [head, { iss: 'a', sub: 'a', htm: 'POST', htu: 'x' }, false],
    [{ typ: 'dpop+jwt' }, { iss: 'a', sub: 'a' }, true],
  ])('of %j and %j in another place: %s', (header, claims, wanted) => {
    const token = decodeJwt(`${encodePart(header)}.${encodePart(claims)}.c2ln`);
    expect(isClientAssertion(objectOf(token.header) ?? {}, objectOf(token.payload) ?? {})).toBe(wanted);
  });
});

describe('a DPoP proof', () => {
  it.each<[JsonObject, JsonObject]>([
    [head, { htm: 'POST', htu: 'x', iss: 'a', sub: 'a' }],
    [{ typ: 'dpop+jwt' }, { jti: 'a' }],
  ])('of %j and %j', (header, claims) => {
    expect(faultOf(header, claims)).toEqual({
      code: 'assertion-is-dpop-proof',
      path: 'header.typ',
      found: 'a DPoP proof (htm and htu)',
      expected: 'iss, sub, aud, exp',
    });
  });
});

describe('claims in a member', () => {
  it.each<[JsonObject, string]>([
    [{ payload: { iss: 'a' } }, 'payload'],
    [{ claims: { sub: 'a' } }, 'claims'],
    [{ data: { aud: 'a' } }, 'data'],
    [{ body: { exp: 1 } }, 'body'],
    [{ jwt: { iss: 'a', exp: 1 } }, 'jwt'],
    [{ first: 1, jwt: { sub: 'a', aud: 'b' }, exp: 1 }, 'jwt'],
  ])('%j', (claims, name) => {
    expect(faultOf(head, claims)).toEqual({
      code: 'payload-wrapped',
      path: `claims.${name}`,
      found: `the claims stand inside ${name}`,
      expected: 'the claims at the top',
    });
  });

  it.each<JsonObject>([
    { jwt: { iss: 'a' } },
    { payload: { jti: 'a' } },
    { payload: ['iss'] },
    { payload: 'iss' },
    { iss: 'a', payload: { sub: 'a' } },
    { sub: 'a', payload: { iss: 'a' } },
  ])('are none in %j', (claims) => expect(faultOf(head, claims)).toBeUndefined());
});

describe('header and claims in each other’s place', () => {
  it.each<[JsonObject, JsonObject, string]>([
    [{ iss: 'a' }, { alg: 'ES256' }, 'iss'],
    [{ alg: 'ES256', sub: 'a' }, { iss: 'a' }, 'alg, sub'],
    [{ alg: 'ES256', exp: 1 }, {}, 'alg, exp'],
    [{ typ: 'JWT' }, { alg: 'ES256' }, 'typ'],
    [{ typ: 'JWT' }, { kid: 'a' }, 'typ'],
    [
      Object.fromEntries([...'abcdefghijklmn', 'iss'].map((name) => [name, 1])),
      {},
      'a, b, c, d, e, f, g, h, i, j, k, l',
    ],
  ])('%j and %j', (header, claims, found) => {
    expect(faultOf(header, claims)).toEqual({
      code: 'header-payload-swapped',
      path: 'header',
      found,
      expected: 'alg, typ, kid in the header; iss, sub, aud, exp in the claims',
    });
  });

  it('are not told by a name that stands in both', () => {
    expect(faultOf({ alg: 'ES256', iss: 'a' }, { iss: 'a' })).toBeUndefined();
    expect(faultOf(head, { iss: 'a', alg: 'ES256' })).toBeUndefined();
    expect(faultOf({ ...head, aud: 'a' }, { iss: 'a' })).toBeUndefined();
  });
});

const request = 'a request object (response_type, redirect_uri, scope)';
const identity = 'an id_token (nonce, amr, acr, auth_time or at_hash)';
const issued = 'an id_token (iss is the provider)';

describe('another token', () => {
  it.each<[JsonObject, JsonObject, ShapeFault['code'], string]>([
    [head, { response_type: 'code' }, 'assertion-is-request-object', request],
    [head, { redirect_uri: 'x', scope: 'openid', client_id: 'a' }, 'assertion-is-request-object', request],
    [{ typ: 'at+jwt' }, { iss: 'https://as' }, 'assertion-is-access-token', 'an access token'],
    [
      { typ: 'application/AT+JWT' },
      { iss: 'http://as', nonce: 'a' },
      'assertion-is-access-token',
      'an access token',
    ],
    [{ typ: 'at+jwt' }, { scope: 'a' }, 'assertion-is-access-token', 'an access token'],
    [{ typ: 'at+jwt' }, { client_id: 'a' }, 'assertion-is-access-token', 'an access token'],
    [{ typ: 'at+jwt' }, { cnf: {} }, 'assertion-is-access-token', 'an access token'],
    [head, { iss: 'https://as', scope: 'a', client_id: 'a' }, 'assertion-is-access-token', 'an access token'],
    [head, { iss: 'https://as', cnf: {}, client_id: 'a' }, 'assertion-is-access-token', 'an access token'],
    ...['azp', 'cid', 'appid'].map((name): [JsonObject, JsonObject, ShapeFault['code'], string] => [
      head,
      { iss: 'https://as', sub: 'u', aud: 'https://api', scp: ['a'], [name]: 'b' },
      'assertion-is-access-token',
      'an access token',
    ]),
    ...['nonce', 'at_hash', 'amr', 'acr', 'sub_attributes'].map(
      (name): [JsonObject, JsonObject, ShapeFault['code'], string] => [
        head,
        { iss: 'a', sub: 'u', aud: 'b', [name]: 'x' },
        'assertion-is-id-token',
        identity,
      ],
    ),
    [head, { iss: provider, sub: 'u', aud: 'b' }, 'assertion-is-id-token', issued],
  ])('of %j and %j is %s', (header, claims, code, found) => {
    expect(faultOf(header, claims)).toEqual({
      code,
      path: 'claims',
      found,
      expected: 'a client assertion',
    });
  });

  it.each<[JsonObject, JsonObject]>([
    [head, { redirect_uri: 'x' }],
    [head, { scope: 'openid' }],
    [head, { client_id: 'a' }],
    [head, { cnf: {} }],
    [head, { iss: 'a', scope: 'a', client_id: 'a' }],
    [head, { iss: 'https://as', sub: 'u', aud: 'https://api', azp: 'b' }],
    [head, { iss: 'https://rp', sub: 'u', aud: 'https://as/token', scope: 'a' }],
    [head, { iss: 'https://rp', sub: 'u', aud: ['https://as/token'], scope: 'a' }],
    [head, { iss: 'https://as', sub: 'u', aud: 'u', scope: 'a' }],
    [head, { iss: 'https://as', sub: 'u', scope: 'a' }],
    [head, { iss: 'https://as', aud: 'api', scope: 'a' }],
    [head, { iss: 'a', sub: 'u', aud: 'api', scope: 'a' }],
    [head, { cnf: {}, client_id: 'a' }],
    [head, { iss: 'https://rp', sub: 'a', aud: provider, nonce: 'x' }],
    [head, { iss: 'b', sub: 'a', aud: [provider], acr: 'x' }],
    [head, { sub: 'a', nonce: 'x' }],
    [{ typ: 'at+jwt' }, { iss: 'a' }],
    [{ typ: 'at+jwt' }, { iss: 'x https://as' }],
    [{ typ: 'JWT' }, { iss: 'https://as' }],
    [head, { iss: 'a', sub: 'u', aud: 'u', nonce: 'x' }],
    [head, { iss: 'https://as.example.sg', sub: 'u', aud: 'b' }],
    [head, { iss: provider, sub: 'b', aud: 'b' }],
    [head, { iss: provider, sub: 'u', aud: 'https://rp' }],
    [head, { iss: provider, sub: 7, aud: 'b' }],
    [head, { iss: provider, sub: 'u', aud: ['b'] }],
    [head, { iss: [provider], sub: 'u', aud: 'b' }],
  ])('is not seen in %j and %j', (header, claims) => expect(faultOf(header, claims)).toBeUndefined());

  it.each<JsonObject>([
    { iss: 'https://as', sub: 'u', aud: 'api', scope: 'a' },
    { iss: 'https://as', sub: 'u', aud: ['api'], scp: 'a' },
  ])('is very likely an access token, and not proven, in %j', (claims) => {
    expect(faultOf(head, claims)).toEqual({
      code: 'assertion-is-access-token',
      path: 'claims',
      found: 'an access token',
      expected: 'a client assertion',
      certainty: 'strong',
    });
  });
});

describe('a token with the client in iss and sub', () => {
  it.each<[JsonObject, JsonObject, string]>([
    [{ typ: 'JWT' }, { iss: 'a', sub: 'a', alg: 'ES256', kid: 'k' }, 'header-payload-swapped'],
    [
      { typ: 'oauth-authz-req+jwt', alg: 'ES256' },
      { iss: 'a', sub: 'a', response_type: 'code', redirect_uri: 'https://rp.example.sg/cb' },
      'assertion-is-request-object',
    ],
  ])('of %j and %j is %s', (header, claims, code) => {
    expect(faultOf(header, claims)?.code).toBe(code);
  });
});
