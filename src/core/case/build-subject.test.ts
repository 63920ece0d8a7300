import { describe, expect, it } from 'vitest';
import { anyMetadata } from '../../testing/profile-cases.ts';
import { profileOf } from '../profiles/registry.ts';
import { buildSubject } from './build-subject.ts';
import type { Case } from './case.ts';
import { effectiveProfile, isGeneric } from './effective-profile.ts';

const token = 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.AA';
const other = 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJiIn0.AA';

describe('a case', () => {
  it('without anything in it has nothing', () => {
    const { profile, ...rest } = buildSubject({}, 5);
    expect(profile).toBe(profileOf('singpass-fapi'));
    expect(Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))).toEqual({
      case: {},
      target: {
        environment: 'production',
        environmentFrom: 'assumed',
        profileFrom: 'assumed',
        issuer: 'https://id.singpass.gov.sg/fapi',
        tokenEndpoint: 'https://id.singpass.gov.sg/fapi/token',
        parEndpoint: 'https://id.singpass.gov.sg/fapi/par',
        userinfoEndpoint: 'https://id.singpass.gov.sg/fapi/userinfo',
      },
      now: { seconds: 5, source: 'clock' },
      droppedPrivateKeys: [],
    });
  });

  it.each<readonly [string, Case, object]>([
    [
      'the person',
      { now: 3, response: 'HTTP/1.1 400 Bad\r\nDate: Thu, 01 Jan 1970 00:00:04 GMT\r\n\r\n' },
      { seconds: 3, source: 'given' },
    ],
    [
      'the server',
      { response: 'HTTP/1.1 400 Bad\r\nDate: Thu, 01 Jan 1970 00:00:04 GMT\r\n\r\n' },
      { seconds: 4, source: 'response-date' },
    ],
    ['the clock', { response: '{"error":"x"}' }, { seconds: 5, source: 'clock' }],
    ['milliseconds', { now: 1_795_155_200_500 }, { seconds: 1_795_155_200, source: 'given' }],
  ])('is judged at the time that %s says', (_name, given, now) => {
    expect(buildSubject(given, 5).now).toEqual(now);
  });

  it('has the tokens of its request, and those given by themselves before them', () => {
    const request = `curl https://a.sg -H 'DPoP: ${token}' -d client_assertion=${token}`;
    const read = (given: Case): readonly unknown[] => {
      const { assertion, claims, dpop, dpopClaims } = buildSubject(given, 0);
      return [assertion?.text, claims, dpop?.text, dpopClaims];
    };
    expect(read({ request })).toEqual([token, { iss: 'a' }, token, { iss: 'a' }]);
    expect(read({ request, client_assertion: other, dpop: other })).toEqual([
      other,
      { iss: 'b' },
      other,
      { iss: 'b' },
    ]);
    expect(read({ request, client_assertion: ' ', dpop: '' })).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const { previousAssertion, previousDpop, previousRequest } = buildSubject(
      { previous_request: request },
      0,
    );
    expect([previousAssertion?.text, previousDpop?.text, previousRequest?.url]).toEqual([
      token,
      token,
      'https://a.sg',
    ]);
  });

  it.each<readonly [string, Case, object | undefined]>([
    ['nothing', {}, undefined],
    ['blanks', { request: ' \n' }, undefined],
    ['an address alone', { token_endpoint: 'https://a.sg/t' }, undefined],
    [
      'parameters',
      { parameters: { a: 'b' } },
      { url: undefined, body: 'a=b', headers: [], partial: false, headersComplete: false },
    ],
    [
      'parameters and the rest of a form',
      { parameters: { a: 'b' }, token_endpoint: 'https://a.sg/t', client_assertion: token, dpop: other },
      {
        url: 'https://a.sg/t',
        body: `a=b&client_assertion=${token}`,
        headers: [{ name: 'DPoP', value: other }],
        partial: false,
        headersComplete: false,
      },
    ],
    [
      'parameters that are all',
      { parameters: {}, parameters_complete: true, dpop: ' ' },
      { body: '', headers: [], partial: false, headersComplete: true },
    ],
    [
      'parameters still filled in',
      { parameters: {}, parameters_complete: false },
      { partial: true, headersComplete: false },
    ],
    ['a body', { request: 'a=b&c=d' }, { body: 'a=b&c=d' }],
    ['a body and parameters', { request: 'a=b&c=d', parameters: { a: 'x' } }, { body: 'a=x' }],
    [
      'a body and an address',
      { request: 'a=b', token_endpoint: 'https://a.sg/t' },
      { body: 'a=b', url: 'https://a.sg/t' },
    ],
    [
      'a command and a blank address',
      { request: 'curl https://b.sg', token_endpoint: ' ' },
      { url: 'https://b.sg', urlSpan: { start: 5, end: 17 } },
    ],
    [
      'a command and another address',
      { request: 'curl https://b.sg', token_endpoint: 'https://a.sg/t' },
      { url: 'https://a.sg/t', urlSpan: undefined },
    ],
  ])('of %s gives the request that they make', (_name, given, wanted) => {
    const { request } = buildSubject(given, 0);
    if (wanted === undefined) expect(request).toBeUndefined();
    else expect(request).toMatchObject(wanted);
  });

  it.each<readonly [string, Case, string]>([
    [
      'the pushed request, which the old profile has not',
      { authorization_request: 'curl https://id.singpass.gov.sg/par -d a=b' },
      'singpass-fapi',
    ],
    [
      'the URL of the login',
      { authorization_url: 'https://id.singpass.gov.sg/auth?request_uri=a' },
      'singpass-legacy',
    ],
    [
      'the issuer in the callback',
      { callback: 'https://rp.sg/cb?a=b&iss=https%3A%2F%2Fid.singpass.gov.sg' },
      'singpass-legacy',
    ],
    [
      'the issuer of an id_token',
      {
        response: `{"id_token":"eyJhbGciOiJFUzI1NiJ9.${btoa('{"iss":"https://id.singpass.gov.sg","nonce":"a"}').replaceAll('=', '')}.AA"}`,
      },
      'singpass-legacy',
    ],
    [
      'an address in the form where profiles share it: nothing speaks for the old one',
      { token_endpoint: 'https://id.corppass.gov.sg/mga/sps/oauth/oauth20/token' },
      'corppass-fapi',
    ],
    [
      'a pushed request with a proof',
      { authorization_request: `curl https://a.sg/par -d a=b -H 'DPoP: ${token}'` },
      'singpass-fapi',
    ],
    [
      'a token request over the steps before',
      { request: 'a=b', authorization_url: 'https://id.singpass.gov.sg/auth?request_uri=a' },
      'singpass-fapi',
    ],
    [
      'an assertion over the steps before',
      { client_assertion: token, authorization_url: 'https://id.singpass.gov.sg/auth?request_uri=a' },
      'singpass-fapi',
    ],
    ['the address in the form', { token_endpoint: 'https://id.singpass.gov.sg/token' }, 'singpass-legacy'],
    ['metadata', { discovery: anyMetadata() }, 'rfc7523'],
    ['metadata that is none', { discovery: '{}' }, 'singpass-fapi'],
  ])('has the profile that is told by %s', (_name, given, wanted) => {
    expect(buildSubject(given, 0).profile.id).toBe(wanted);
  });

  it('knows the code that the callback brought', () => {
    const callback = 'https://rp.sg/cb?code=abc&state=s';
    expect(buildSubject({ request: 'code=x', callback }, 0).request?.issuedCode).toBe('abc');
    expect(buildSubject({ request: 'code=x' }, 0).request).not.toHaveProperty('issuedCode');
    expect(
      buildSubject({ request: 'code=x', callback: 'https://rp.sg/cb?error=a&state=s' }, 0).request,
    ).not.toHaveProperty('issuedCode');
    expect(buildSubject({ callback }, 0).request).toBeUndefined();
  });

  it('is of another service by its address, unless the person says which', () => {
    const request = 'curl https://api.id.gov.sg/v2/oauth/token -d a=b';
    expect(buildSubject({ request }, 0).otherService?.name).toBe('sgID');
    expect(buildSubject({ request, profile: 'rfc7523' }, 0).otherService).toBeUndefined();
    expect(
      buildSubject({ token_endpoint: 'https://api.id.gov.sg/v2/oauth/token' }, 0).otherService?.name,
    ).toBe('sgID');
  });

  it('loses every private key before anything else looks', () => {
    const jwk = '{"kty":"EC","d":"AAAABBBBCCCC"}';
    const subject = buildSubject({ jwks: jwk, certificates: 'x', parameters: { a: jwk, b: 'c' }, now: 1 }, 0);
    const clean = '{"kty":"EC","d":"(removed)"}';
    expect(subject.case).toEqual({
      jwks: clean,
      certificates: 'x',
      parameters: { a: clean, b: 'c' },
      now: 1,
    });
    expect(subject.droppedPrivateKeys).toEqual(['jwks: JWK d', 'parameters.a: JWK d']);
    expect(subject.certificates).toBe('x');
    expect(buildSubject({ certificates: ' ' }, 0).certificates).toBeUndefined();
  });
});

describe('the rules that apply', () => {
  const [generic, named, mock] = ['rfc7523', 'singpass-fapi', 'mockpass-fapi'].map(
    (id) => profileOf(id) ?? never(),
  );

  it('are a profile’s own where it has a server of its own', () => {
    expect([generic, named, mock].map((profile) => profile && isGeneric(profile))).toEqual([
      true,
      false,
      false,
    ]);
    expect(named && effectiveProfile(named, 'issuer', { issuer: 'a' }, 0)).toBe(named);
  });

  it('are those of any server where nothing is said', () => {
    expect(generic && effectiveProfile(generic, undefined, undefined, 0)).toBe(generic);
  });

  it('follow the choice of the person', () => {
    const chosen = generic && effectiveProfile(generic, 'issuer', undefined, 0);
    expect(chosen).toEqual({
      ...generic,
      assertion: {
        ...generic?.assertion,
        audience: {
          ...generic?.assertion.audience,
          value: 'issuer',
          mark: 'documented',
          note: 'As chosen by you.',
        },
      },
    });
  });

  it.each([
    [0, '1970-01-01'],
    [951_825_599, '2000-02-29'],
    [-5, '1970-01-01'],
    [Number.NaN, '1970-01-01'],
    [Number.POSITIVE_INFINITY, '1970-01-01'],
    [253_402_300_800, '010000-01-01'],
    [1e300, '275760-09-13'],
  ])('are narrowed by metadata, read at %s', (now, date) => {
    const narrowed =
      generic &&
      effectiveProfile(
        generic,
        undefined,
        { token_endpoint_auth_signing_alg_values_supported: ['ES256'] },
        now,
      );
    expect(narrowed?.assertion.algorithms).toEqual({
      value: ['ES256'],
      source: 'RFC 8414 §2',
      date,
      mark: 'documented',
      note: 'The server says so in its own metadata.',
    });
  });
});

function never(): never {
  throw new Error('no such profile');
}

describe('single fields', () => {
  it('hold nothing where people write that they have nothing', () => {
    const texts = ['-', 'n/a', 'None', 'undefined', '[object Object]'];
    for (const text of texts) {
      const subject = buildSubject({ jwks: text, response: text, callback: text, certificates: text }, 0);
      expect([subject.keySet, subject.response, subject.callback, subject.certificates]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    }
  });

  it('hold an address and an id without what was copied with them', () => {
    const { request, registration } = buildSubject(
      {
        request: 'code=x',
        token_endpoint: '"https://id.example/token",',
        expected: { client_id: 'client_id: abc', jwks_uri: '<https://rp.example/keys>' },
      },
      0,
    );
    expect([request?.url, registration]).toEqual([
      'https://id.example/token',
      { client_id: 'abc', jwks_uri: 'https://rp.example/keys' },
    ]);
    const words = buildSubject({ expected: { client_id: 'as above', jwks_uri: 'we uploaded them' } }, 0);
    expect(words.registration).toEqual({});
  });

  it('hold what programs send in place of a token', () => {
    for (const text of ['undefined', '[object Object]', 'null'])
      expect(
        buildSubject({ request: `client_assertion=${encodeURIComponent(text)}` }, 0).assertion?.text,
      ).toBe(text);
    expect(buildSubject({ client_assertion: 'n/a', dpop: '-' }, 0)).toMatchObject({
      assertion: undefined,
      dpop: undefined,
    });
  });

  it('hold no login where the token request stands again', () => {
    const token = 'grant_type=authorization_code&code=x&client_assertion=a.b.c';
    expect(buildSubject({ authorization_request: token }, 0).authorizationRequest).toBeUndefined();
  });
});
