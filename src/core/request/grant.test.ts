import { describe, expect, it } from 'vitest';
import { hasParameter, impliedGrant, isAssertionGrant, isGrantOpen, isOtherGrant } from './grant.ts';
import { parseRequest } from './parse-request.ts';

const asking = (grantType: string) => {
  const request = parseRequest(`grant_type=${encodeURIComponent(grantType)}&client_id=x`);
  if (request === undefined) throw new Error('no request');
  return request;
};

describe('the grant that is asked for', () => {
  it.each([
    ['client_credentials', true],
    ['urn:openid:params:grant-type:ciba', true],
    ['authorization_code', false],
    ['authorisation_code', false],
  ])('%s is another one: %s', (grantType, other) => {
    expect(isOtherGrant(grantType)).toBe(other);
    expect(hasParameter(asking(grantType), 'code')).toBe(!other);
    expect(hasParameter(asking(grantType), 'client_assertion')).toBe(true);
  });

  it('hands over an assertion only where its name says so', () => {
    expect(isAssertionGrant(asking('urn:ietf:params:oauth:grant-type:jwt-bearer'))).toBe(true);
    // What stands there in place of the name of the grant says the same.
    expect(isAssertionGrant(asking('urn:ietf:params:oauth:client-assertion-type:jwt-bearer'))).toBe(true);
    expect(isAssertionGrant(asking('authorization_code'))).toBe(false);
  });

  it('is not known where there is no grant_type', () => {
    expect(isOtherGrant(undefined)).toBe(false);
  });

  it.each([
    ['auth_req_id=x&scope=openid', 'urn:openid:params:grant-type:ciba', false],
    ['refresh_token=x&client_id=y', 'refresh_token', false],
    ['device_code=x&client_id=y', 'urn:ietf:params:oauth:grant-type:device_code', false],
    ['auth_req_id=x&code=y', undefined, false],
    ['auth_req_id=x&grant_type=authorization_code', undefined, false],
    ['scope=x&client_id=y', undefined, true],
  ])('%s tells it by what it holds: %s', (body, grant, open) => {
    const request = parseRequest(body);
    if (request === undefined) throw new Error('no request');
    expect(impliedGrant(request)).toBe(grant);
    expect(isGrantOpen(request)).toBe(open);
  });
});
