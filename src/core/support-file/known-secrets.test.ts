import { describe, expect, it } from 'vitest';
import { encodePart } from '../../testing/tokens.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { knownSecrets } from './known-secrets.ts';

const secretsOf = (given: Case) =>
  Object.fromEntries(knownSecrets(buildSubject(given, 0)).map(({ what, value }) => [what, value]));
const token = (claims: object, signature = 'c2ln'): string =>
  `${encodePart({ alg: 'ES256' })}.${encodePart(claims)}.${signature}`;
const request = (headers: readonly string[], body: string, query = ''): string =>
  [`POST /token${query} HTTP/1.1`, 'Host: as.example', ...headers, '', body].join('\r\n');

describe('the secrets of a case', () => {
  it.each<readonly [string, Case, Readonly<Record<string, string>>]>([
    ['of nothing', {}, {}],
    [
      'in the request: parameters and credentials, in any case of their names',
      {
        request: request(
          [
            'Authorization: Basic YTpi',
            'Cookie: sid=1',
            'Set-Cookie: sid=2',
            'Proxy-Authorization: Basic Yzpk',
            'DPoP-Nonce: n-1',
            'Accept: */*',
          ],
          'CODE=a-code&client_id=client&state=',
          '?client_secret=a-secret',
        ),
      },
      {
        code: 'a-code',
        client_secret: 'a-secret',
        authorization: 'Basic YTpi',
        cookie: 'sid=1',
        'set-cookie': 'sid=2',
        'proxy-authorization': 'Basic Yzpk',
        'dpop-nonce': 'n-1',
      },
    ],
    [
      'in an earlier request',
      { previous_request: request(['Cookie: sid=1'], 'code=old-code') },
      { 'earlier code': 'old-code', 'earlier cookie': 'sid=1' },
    ],
    [
      'in the login',
      {
        authorization_request: 'https://as.example/auth?client_id=c&nonce=a-nonce',
        authorization_url: 'https://as.example/auth?client_id=c&request_uri=urn%3Ax',
        callback: 'https://rp.example/cb?code=a-code&iss=as&state=a-state',
      },
      { nonce: 'a-nonce', request_uri: 'urn:x', code: 'a-code', state: 'a-state' },
    ],
    [
      'in tokens',
      {
        client_assertion: token({ jti: 'j-1', nonce: 'n-1', iss: 'i' }),
        dpop: token({ jti: 'j-2', nonce: 7 }),
      },
      { 'client_assertion jti': 'j-1', 'client_assertion nonce': 'n-1', 'DPoP proof jti': 'j-2' },
    ],
    [
      'in earlier tokens',
      {
        previous_request: request(
          [`DPoP: ${token({ jti: 'j-4' })}`],
          `client_assertion=${token({ jti: 'j-3' })}`,
        ),
      },
      { 'earlier client_assertion jti': 'j-3', 'earlier DPoP proof jti': 'j-4' },
    ],
    [
      'in the answers',
      {
        response: '{"access_token":"a-token","expires_in":5,"session_state":"s","c_nonce":7}',
        par_response: '{"request_uri":"urn:y","expires_in":60}',
      },
      { access_token: 'a-token', session_state: 's', request_uri: 'urn:y' },
    ],
    [
      'in the signatures of tokens, wherever they stand',
      {
        response: `not a known token: ${token({}, 'abcdefgh')}`,
        parameters: { scope: token({}, 'ijklmnop1') },
      },
      { signature: 'abcdefgh' },
    ],
    [
      'in the signatures of known tokens, by their owner',
      {
        client_assertion: token({}, 'abcdefgh'),
        dpop: token({}, 'ijklmnop'),
        authorization_request: `client_id=c&client_assertion=${token({}, 'qrstuvwx')}`,
      },
      {
        'client_assertion signature': 'abcdefgh',
        'DPoP proof signature': 'ijklmnop',
        'PAR client_assertion signature': 'qrstuvwx',
      },
    ],
    ['but not in what is too short to be a signature', { response: `x ${token({}, 'abcdefg')}` }, {}],
  ])('%s', (_where, given, secrets) => {
    expect(secretsOf(given)).toEqual(secrets);
  });

  it('hold what was said of a person, however deep it stands', () => {
    const sub_attributes = { identity_number: 'S1', more: [{ name: 'N' }, 5, null, true] };
    const response = JSON.stringify({ sub: 'u', sub_attributes });
    const secrets = knownSecrets(buildSubject({ response }, 0));
    expect(new Set(secrets.map(({ what, value }) => `${what} ${value}`))).toEqual(
      new Set(['sub u', 'sub_attributes S1', 'sub_attributes N']),
    );
  });

  it('are each named once, after the first place, the longest first', () => {
    const given = {
      request: request([], 'code=same&state=longest-of-all'),
      previous_request: request([], 'code=same&state=longer'),
    };
    expect(knownSecrets(buildSubject(given, 0))).toEqual([
      { what: 'state', value: 'longest-of-all' },
      { what: 'earlier state', value: 'longer' },
      { what: 'code', value: 'same' },
    ]);
  });
});
