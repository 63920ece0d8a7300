import { describe, expect, it } from 'vitest';
import { toHttpRequest } from '../../testing/cases.ts';
import { anyEndpoint, anyIssuer } from '../../testing/profile-cases.ts';
import { isForOtherEndpoint, pushingPath } from './other-endpoint.ts';
import { parseRequest } from './parse-request.ts';

const isOther = (url: string, parameters: Readonly<Record<string, string>>): boolean => {
  const request = parseRequest(toHttpRequest(url, { client_assertion: 'a.b.c', ...parameters }));
  return request !== undefined && isForOtherEndpoint(request);
};

describe('a request for no token is known', () => {
  it.each<readonly [string, string, Readonly<Record<string, string>>]>([
    ['introspection', `${anyIssuer}/introspect`, { token: 'abc' }],
    ['revocation', `${anyIssuer}/revoke_token.oauth2`, { token: 'abc', token_type_hint: 'access_token' }],
    [
      'introspection whose & was written for a page',
      `${anyIssuer}/introspect`,
      { scope: 'a', 'amp;token': 'abc' },
    ],
    ['a login over another channel', `${anyIssuer}/bc-auth`, { scope: 'openid', login_hint: 'jane' }],
    ['a login on a device', `${anyIssuer}/oauth2/v1/device/authorize`, { scope: 'openid' }],
    ['a login on a device, in one word', `${anyIssuer}/connect/deviceauthorization`, {}],
  ])('%s', (_what, url, parameters) => {
    expect(isOther(url, parameters)).toBe(true);
  });
});

describe('a request for a token, or one that pushes a login, is none of them', () => {
  it.each<readonly [string, string, Readonly<Record<string, string>>]>([
    ['with a grant', `${anyIssuer}/device/token`, { grant_type: 'delegation', token: 'abc' }],
    ['with a code', `${anyIssuer}/device/exchange`, { code: 'abc' }],
    ['at the token endpoint', anyEndpoint, { token: 'abc' }],
    ['at a token endpoint of PingFederate', `${anyIssuer}/as/token.oauth2`, { login_hint: 'jane' }],
    ['a login that names a person', `${anyIssuer}/par`, { response_type: 'code', login_hint: 'jane' }],
    ['without any of it', `${anyIssuer}/oauth`, { scope: 'openid' }],
  ])('%s', (_what, url, parameters) => {
    expect(isOther(url, parameters)).toBe(false);
  });
});

it('a path that takes pushed requests alone is known by its end', () => {
  for (const path of ['/par', '/as/par.oauth2', '/protocol/openid-connect/ext/par/request', '/fapi/par/'])
    expect(pushingPath.test(path), path).toBe(true);
  for (const path of ['/request', '/spar', '/par/token', '/par/x'])
    expect(pushingPath.test(path), path).toBe(false);
});
