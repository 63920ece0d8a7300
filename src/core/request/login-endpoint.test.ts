import { describe, expect, it } from 'vitest';
import { buildSubject } from '../case/build-subject.ts';
import { misplacedLogin } from './login-endpoint.ts';

const [live, staging] = ['https://id.singpass.gov.sg', 'https://stg-id.singpass.gov.sg'];
const found = (given: Parameters<typeof buildSubject>[0]) => misplacedLogin(buildSubject(given, 0));

describe('a login URL at the endpoint of the other profile', () => {
  it.each([
    [`${live}/fapi/auth?response_type=code&client_id=a`, true, `${live}/auth`],
    [`${staging}/fapi/auth?client_id=a&response_type=code`, true, `${staging}/auth`],
    [`${live}/auth?client_id=a&request_uri=urn:a`, false, `${live}/fapi/auth`],
    [`${staging}/auth?request_uri=urn:a&client_id=a#x`, false, `${staging}/fapi/auth`],
    // What was pushed decides: the server takes nothing else then.
    [`${live}/auth?response_type=code&request_uri=urn:a`, false, `${live}/fapi/auth`],
  ])('%s', (url, fapi, expected) => {
    const [address] = url.split('?');
    for (const source of ['authorization_request', 'authorization_url'] as const) {
      const login = found({ [source]: url });
      expect(login).toMatchObject({ source, fapi, expected, url: address });
      expect(url.slice(login?.span?.start, login?.span?.end)).toBe(url);
    }
  });

  it.each([
    ['no login', {}],
    [
      'a pushed request at the new endpoint',
      { authorization_url: `${live}/fapi/auth?client_id=a&request_uri=b` },
    ],
    ['a request written out at the old one', { authorization_url: `${live}/auth?response_type=code` }],
    ['neither written out nor pushed', { authorization_url: `${live}/fapi/auth?client_id=a` }],
    ['neither, at the old one', { authorization_url: `${live}/auth?client_id=a&state=b` }],
    ['another host', { authorization_url: 'https://id.example.sg/fapi/auth?response_type=code' }],
    ['another path', { authorization_url: `${live}/fapi/authorize?response_type=code` }],
    ['another scheme', { authorization_url: 'http://id.singpass.gov.sg/fapi/auth?response_type=code' }],
    [
      'an endpoint that both profiles share',
      {
        authorization_url:
          'https://stg-id.corppass.gov.sg/mga/sps/oauth/oauth20/authorize?client_id=a&request_uri=b',
      },
    ],
    [
      'a pushed request itself',
      { authorization_request: `curl ${live}/fapi/auth -d response_type=code -d client_id=a` },
    ],
    ['no address', { authorization_request: '/fapi/auth?response_type=code' }],
  ])('is not seen: %s', (_what, given) => expect(found(given)).toBeUndefined());

  it('is sought first in the request that began the login', () => {
    const login = found({
      authorization_request: `${live}/fapi/auth?response_type=code`,
      authorization_url: `${live}/auth?client_id=a&request_uri=b`,
    });
    expect(login).toMatchObject({ source: 'authorization_request', fapi: true });
  });
});
