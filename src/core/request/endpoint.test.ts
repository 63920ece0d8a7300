import { describe, expect, it } from 'vitest';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { classifyEndpoint, placeOf, signsOf } from './endpoint.ts';

const fapi = 'https://id.singpass.gov.sg/fapi';
const called = (url: string, more: Case = {}) =>
  classifyEndpoint(
    buildSubject(
      {
        profile: 'singpass-fapi',
        environment: 'production',
        request: `POST ${url} HTTP/1.1\r\n\r\n`,
        ...more,
      },
      0,
    ),
  );

describe('placeOf', () => {
  it.each([
    [`${fapi}/token`, 'singpass-fapi production true'],
    ['https://stg-id.singpass.gov.sg/fapi', 'singpass-fapi staging true'],
    ['http://id.singpass.gov.sg//fapi//token', 'singpass-fapi production true'],
    ['https://id.singpass.gov.sg/fapix', 'singpass-legacy production false'],
    ['https://id.singpass.gov.sg/x', 'singpass-legacy production false'],
    ['https://id.example.sg/fapi', undefined],
    ['ftp://id.singpass.gov.sg/fapi', undefined],
    ['no address', undefined],
  ])('%s', (url, wanted) => {
    const place = placeOf(url);
    expect(place && `${place.profile} ${place.environment} ${place.fapi}`).toBe(wanted);
  });

  it('leaves open which profile of a service an issuer stands for that both share', () => {
    const shared = [
      'https://id.corppass.gov.sg',
      'https://stg-id.corppass.gov.sg',
      'https://id.singpass.gov.sg',
    ].map((url) => placeOf(url)?.fapi);
    expect(shared).toContain(undefined);
  });
});

describe('signsOf', () => {
  it('gathers every value that names a place, the address called first', () => {
    const subject = buildSubject(
      {
        profile: 'singpass-fapi',
        request: `POST ${fapi}/token HTTP/1.1\r\n\r\n`,
        authorization_request: `${fapi}/par?response_type=code`,
        callback: `https://rp.example.sg/cb?code=a&iss=${encodeURIComponent(fapi)}`,
      },
      0,
    );
    expect(signsOf(subject).map(({ what, source, path, found }) => [what, source, path, found])).toEqual([
      ['endpoint', 'request', 'url', `${fapi}/token`],
      ['authorization', 'authorization_request', 'url', `${fapi}/par?response_type=code`],
      ['callback-issuer', 'callback', 'parameters.iss', fapi],
    ]);
  });

  it('takes the address of the browser where no pushed request is there', () => {
    const subject = buildSubject(
      { profile: 'singpass-fapi', authorization_url: `${fapi}/auth?client_id=a` },
      0,
    );
    expect(signsOf(subject).map(({ what, source }) => [what, source])).toEqual([
      ['authorization', 'authorization_url'],
    ]);
  });

  it('finds none where nothing is there', () => expect(signsOf(buildSubject({}, 0))).toEqual([]));
});

describe('classifyEndpoint', () => {
  it.each<readonly [string, Readonly<Record<string, unknown>>]>([
    [`${fapi}/token`, { kind: 'right' }],
    [`${fapi}/token?a=b`, { kind: 'right' }],
    ['https://stg-id.singpass.gov.sg/fapi/token', { kind: 'other-place' }],
    [`${fapi}/token/`, { kind: 'unknown-path', expected: `${fapi}/token`, note: 'a trailing slash' }],
    [`${fapi}/par`, { kind: 'unknown-path', note: 'the pushed authorization request goes there' }],
    [`${fapi}/auth`, { kind: 'unknown-path', note: 'the browser goes there, not the server' }],
    [`${fapi}/authorize`, { kind: 'unknown-path', note: 'the browser goes there, not the server' }],
    [`${fapi}/userinfo`, { kind: 'unknown-path', note: 'the userinfo endpoint' }],
    [`${fapi}/.well-known/keys`, { kind: 'unknown-path', note: 'the address of a document' }],
    ['https://id.singpass.gov.sg', { kind: 'unknown-path', note: 'no path' }],
    [`${fapi}/tokens`, { kind: 'unknown-path', expected: `${fapi}/token`, note: undefined }],
    [
      'https://stg-id.singpass.gov.sg/x',
      { kind: 'unknown-path', expected: expect.stringMatching(/^https:\/\/stg-id\./) },
    ],
    ['https://id.singpas.gov.sg/fapi/token', { kind: 'unknown-host', expected: `${fapi}/token`, near: true }],
    ['https://proxy.example.sg/token', { kind: 'unknown-host', expected: `${fapi}/token`, near: false }],
    ...['localhost', 'a.localhost', 'a.local', '10.0.0.1', '[::1]', 'mockpass'].map(
      (host) => [`http://${host}/token`, { kind: 'not-judged' }] as const,
    ),
  ])('%s', (url, wanted) => {
    const verdict = called(url);
    expect(verdict).toMatchObject(wanted);
    if ('url' in verdict) expect(verdict.url).toContain(url);
  });

  it('judges no address that is not shown', () => {
    expect(classifyEndpoint(buildSubject({}, 0))).toEqual({ kind: 'not-shown' });
    expect(classifyEndpoint(buildSubject({ request: 'grant_type=x&code=y' }, 0))).toEqual({
      kind: 'not-shown',
    });
  });

  it('judges no host against an endpoint of one’s own', () => {
    expect(
      called('https://proxy.example.sg/token', {
        environment: 'custom',
        token_endpoint: 'https://proxy.example.sg/token',
      }),
    ).toEqual({
      kind: 'not-judged',
    });
  });

  it.each([
    ['https://as.example.sg/oauth/token', { kind: 'right' }],
    [
      'https://as.example.sg/token',
      { kind: 'unknown-path', expected: 'https://as.example.sg/oauth/token', note: undefined },
    ],
    ['https://as.example.sh/oauth/token', { kind: 'unknown-host', near: true }],
    ['https://other.sg/oauth/token', { kind: 'unknown-host', near: false }],
  ])('judges %s by what the server says of itself', (url, wanted) => {
    const discovery = JSON.stringify({
      issuer: 'https://as.example.sg',
      authorization_endpoint: 'https://as.example.sg/auth',
      token_endpoint: 'https://as.example.sg/oauth/token',
      jwks_uri: 'https://as.example.sg/keys',
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
    });
    expect(called(url, { profile: 'generic', environment: undefined, discovery })).toMatchObject(wanted);
  });
});
