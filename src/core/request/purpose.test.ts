import { describe, expect, it } from 'vitest';
import { parseRequest } from './parse-request.ts';
import { isOnlyLogin, isPushedRequest } from './purpose.ts';
import type { WireRequest } from './wire-request.ts';

function sent(path: string, body: string, type = 'application/x-www-form-urlencoded'): WireRequest {
  const text = `POST ${path} HTTP/1.1\r\nHost: a.sg\r\nContent-Type: ${type}\r\n\r\n${body}`;
  const request = parseRequest(text);
  if (request === undefined) throw new Error(`no request: ${text}`);
  return request;
}

describe('a request that pushes a login', () => {
  it.each([
    ['by its path', '/par', 'client_id=a'],
    ['by its path with a slash', '/fapi/par/', 'client_id=a'],
    ['by its path with a query', '/fapi/par?a=b', 'client_id=a'],
    ['by what it asks for', '/token', 'response_type=code&client_id=a'],
    ['by its challenge', '/token', 'client_id=a&code_challenge=b'],
    ['by what stands in the query', '/token?response_type=code', 'client_id=a'],
  ])('is known %s', (_how, path, body) => expect(isPushedRequest(sent(path, body))).toBe(true));

  it('is known in JSON, where no server reads it', () => {
    const json = (body: object) => isPushedRequest(sent('/token', JSON.stringify(body), 'application/json'));
    expect(json({ response_type: 'code' })).toBe(true);
    expect(json({ response_type: 'code', grant_type: 'authorization_code' })).toBe(false);
    expect(json({ client_id: 'a' })).toBe(false);
  });

  it.each([
    ['with a grant', '/par', 'grant_type=authorization_code&response_type=code'],
    ['with a code', '/par', 'code=a&code_challenge=b'],
    ['with a code in the query', '/par?code=a', 'code_challenge=b'],
    ['with neither', '/token', 'client_id=a'],
    ['at a path that only begins so', '/par/token', 'client_id=a'],
    ['at a path that only ends so', '/spar', 'client_id=a'],
    ['with such a path in its query', '/token?next=/par', 'client_id=a'],
  ])('is none %s', (_how, path, body) => expect(isPushedRequest(sent(path, body))).toBe(false));

  it('is known where only its body was pasted', () => {
    expect(isPushedRequest(sent('/token', 'response_type=code'))).toBe(true);
    const body = parseRequest('response_type=code&client_id=a');
    expect(body && [body.url, isPushedRequest(body)]).toEqual([undefined, true]);
  });
});

describe('a request of nothing but a login', () => {
  it.each(['code', 'token', 'id_token', 'none', 'code%20id_token', 'code+token'])('asks for %s', (asked) => {
    expect(isOnlyLogin(sent('/token', `client_id=a&response_type=${asked}&state=b`))).toBe(true);
  });

  it.each([
    ['without what it asks for', 'code_challenge=b&state=c'],
    ['that asks for no known type', 'response_type=authorization_code'],
    ['that asks for what only begins so', 'response_type=codes'],
    ['that asks for what only ends so', 'response_type=mycode'],
    ['with a code', 'response_type=code&code=a'],
    ['with a grant', 'response_type=code&grant_type=authorization_code'],
    ['with a verifier', 'client_id=a&response_type=code&code_verifier=b'],
    ['with a grant under another name', 'response_type=code&grantType=authorization_code'],
    ['with a code under another name', 'response_type=code&auth_code=a'],
    ['with a verifier under another name', 'response_type=code&codeVerifier=a'],
  ])('is none %s', (_how, body) => expect(isOnlyLogin(sent('/token', body))).toBe(false));

  it('takes the names of a login for no slips of an exchange', () => {
    expect(isOnlyLogin(sent('/token', 'response_type=code&code_challenge=b&redirectUri=c'))).toBe(true);
  });
});
