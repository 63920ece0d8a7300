import { describe, expect, it } from 'vitest';
import { encodePart } from '../../testing/tokens.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { findMixture, hasOtherEnvironment, hasOtherProfile, loginIsFapi } from './mixture.ts';

const token = (claims: object): string => `${encodePart({ alg: 'ES256' })}.${encodePart(claims)}.AA`;
const aud = (...audiences: readonly string[]): Case => ({ client_assertion: token({ aud: audiences }) });
const call = (url: string, ...headers: readonly string[]): Case => ({
  request: [`POST ${url} HTTP/1.1`, ...headers, '', 'a=b'].join('\r\n'),
});
const proof = 'DPoP: eyJhbGciOiJFUzI1NiJ9.eyJqdGkiOiJhIn0.AA';
const [live, staging] = ['https://id.singpass.gov.sg', 'https://stg-id.singpass.gov.sg'];
const place = (profile: string, environment: string): object => ({
  profile,
  fapi: profile.endsWith('fapi'),
  environment,
});
const liveFapi = place('singpass-fapi', 'production');
const signAt = (what: string, source: string, path: string, found: string, of: object): object => ({
  what,
  source,
  path,
  found,
  place: of,
});
const endpoint = (found: string, of: object): object => signAt('endpoint', 'request', 'url', found, of);
const audience = (found: string, of: object): object =>
  signAt('audience', 'client_assertion', 'claims.aud', found, of);
const mixture = (...cases: readonly Case[]): unknown =>
  findMixture(buildSubject(Object.assign({}, ...cases), 0));
const stagingFapi = place('singpass-fapi', 'staging');
const fapiToken = `${live}/fapi/token`;

describe('what does not belong together', () => {
  it.each<readonly [string, readonly Case[]]>([
    ['nothing', []],
    ['an address alone', [call(fapiToken, proof)]],
    ['no address', [aud(`${staging}/fapi`)]],
    ['one audience of another environment', [call(fapiToken, proof), aud(`${staging}/fapi`)]],
    ['two audiences of one', [call(fapiToken, proof), aud(`${staging}/fapi`, `${staging}/fapi/token`)]],
    ['two audiences, of which one agrees', [call(fapiToken, proof), aud(`${staging}/fapi`, `${live}/fapi`)]],
    ['one audience of the old profile', [call(fapiToken, proof), aud(live)]],
    [
      'one audience of the old profile, headers hidden',
      [{ token_endpoint: fapiToken, request: 'a=b' }, aud(live)],
    ],
    ['no proof and no audience', [call(fapiToken)]],
    [
      'an address that both profiles share',
      [call('https://id.corppass.gov.sg/mga/sps/oauth/oauth20/token'), aud(live)],
    ],
    ['the environment that was chosen', [call(fapiToken, proof), { environment: 'production' }]],
    ['an environment of one’s own', [call(fapiToken, proof), { environment: 'custom' }]],
    ['the profile that was chosen', [call(fapiToken, proof), { profile: 'singpass-fapi' }]],
    ['a profile of any server that was chosen', [call(fapiToken, proof), { profile: 'rfc7523' }]],
    [
      'what was chosen against two signs',
      [
        call(`${live}/token`),
        { environment: 'production', callback: `https://rp.sg/cb?code=a&iss=${staging}` },
        aud(staging),
      ],
    ],
  ])('is not found in %s', (_name, cases) => expect(mixture(...cases)).toBeUndefined());

  it.each<readonly [string, readonly Case[], object]>([
    [
      'audience and proof against the environment called',
      [call(fapiToken), aud(`${staging}/fapi`), { dpop: token({ htu: `${staging}/fapi/token` }) }],
      {
        over: 'environment',
        odd: 'endpoint',
        endpoint: endpoint(fapiToken, liveFapi),
        against: [
          audience(`${staging}/fapi`, stagingFapi),
          signAt('proof', 'dpop', 'claims.htu', `${staging}/fapi/token`, stagingFapi),
        ],
        certain: true,
        called: 'production',
        wanted: 'staging',
      },
    ],
    [
      'an environment that was chosen',
      [call(fapiToken, proof), { environment: 'staging' }],
      {
        over: 'environment',
        odd: 'endpoint',
        endpoint: endpoint(fapiToken, liveFapi),
        against: [],
        certain: false,
        called: 'production',
        wanted: 'staging',
      },
    ],
    [
      'an environment that was chosen against all the rest',
      [call(fapiToken, proof), aud(`${live}/fapi`), { environment: 'staging' }],
      {
        over: 'environment',
        odd: 'choice',
        endpoint: endpoint(fapiToken, liveFapi),
        against: [],
        certain: false,
        called: 'production',
        wanted: 'staging',
      },
    ],
    [
      'an environment that was chosen, and an audience of each',
      [call(fapiToken, proof), aud(`${live}/fapi`, `${staging}/fapi`), { environment: 'staging' }],
      {
        over: 'environment',
        odd: 'endpoint',
        endpoint: endpoint(fapiToken, liveFapi),
        against: [audience(`${staging}/fapi`, stagingFapi)],
        certain: true,
        called: 'production',
        wanted: 'staging',
      },
    ],
    [
      'a login in another environment',
      [
        call(fapiToken, proof),
        aud(`${live}/fapi`),
        { callback: `https://rp.sg/cb?code=a&iss=${staging}/fapi` },
      ],
      {
        over: 'environment',
        odd: 'login',
        endpoint: endpoint(fapiToken, liveFapi),
        against: [signAt('callback-issuer', 'callback', 'parameters.iss', `${staging}/fapi`, stagingFapi)],
        certain: false,
        called: 'production',
        wanted: 'staging',
      },
    ],
    [
      'audience and silence against the FAPI profile',
      [call(fapiToken), aud(live)],
      {
        over: 'profile',
        odd: 'endpoint',
        endpoint: endpoint(fapiToken, liveFapi),
        against: [audience(live, place('singpass-legacy', 'production'))],
        certain: true,
        called: 'the FAPI profile',
        wanted: 'the old profile',
      },
    ],
    [
      'audience and proof against the old profile',
      [call(`${live}/token`, proof), aud(`${live}/fapi`)],
      {
        over: 'profile',
        odd: 'endpoint',
        endpoint: endpoint(`${live}/token`, place('singpass-legacy', 'production')),
        against: [audience(`${live}/fapi`, liveFapi)],
        certain: true,
        called: 'the old profile',
        wanted: 'the FAPI profile',
      },
    ],
    [
      'a pushed request against the old profile',
      [
        call(`${live}/token`),
        aud(live),
        { authorization_request: `curl ${live}/fapi/par -d response_type=code` },
      ],
      {
        over: 'profile',
        odd: 'login',
        endpoint: endpoint(`${live}/token`, place('singpass-legacy', 'production')),
        against: [],
        certain: false,
        called: 'the old profile',
        wanted: 'the FAPI profile',
      },
    ],
    [
      'a profile that was chosen',
      [call(fapiToken, proof), { profile: 'singpass-legacy' }],
      {
        over: 'profile',
        odd: 'endpoint',
        endpoint: endpoint(fapiToken, liveFapi),
        against: [],
        certain: false,
        called: 'the FAPI profile',
        wanted: 'the old profile',
      },
    ],
    [
      'a profile that was chosen against all the rest',
      [call(fapiToken, proof), aud(`${live}/fapi`), { profile: 'singpass-legacy' }],
      {
        over: 'profile',
        odd: 'choice',
        endpoint: endpoint(fapiToken, liveFapi),
        against: [],
        certain: false,
        called: 'the FAPI profile',
        wanted: 'the old profile',
      },
    ],
  ])('is %s', (_name, cases, wanted) => expect(mixture(...cases)).toEqual(wanted));
});

describe('a login', () => {
  it.each<readonly [Case, boolean | undefined]>([
    [{}, undefined],
    [{ authorization_url: 'https://a.sg?request_uri=a' }, true],
    [{ authorization_request: 'curl https://a.sg/par -d a=b' }, true],
    [{ authorization_request: 'https://a.sg?request_uri=a' }, true],
    [{ authorization_request: 'https://a.sg?response_type=code' }, false],
    [{ authorization_request: 'https://a.sg?code_challenge=a' }, false],
    [{ authorization_request: 'https://a.sg?state=a' }, undefined],
  ])('%j is one of FAPI: %s', (given, wanted) => {
    expect(loginIsFapi(buildSubject(given, 0))).toBe(wanted);
  });
});

describe('what an address can be compared with', () => {
  const shared = 'https://id.corppass.gov.sg/mga/sps/oauth/oauth20/token';
  const neither = [false, false] as const;
  it.each<readonly [string, readonly Case[], readonly [environment: boolean, profile: boolean]]>([
    ['nothing', [], neither],
    ['an address alone', [call(fapiToken)], neither],
    ['an audience alone', [aud(`${live}/fapi`, staging)], neither],
    ['an address of no provider', [call('https://id.example.sg/token'), aud(`${live}/fapi`)], neither],
    ['an audience', [call(fapiToken), aud(`${live}/fapi`)], [true, true]],
    [
      'an issuer that came back',
      [call(fapiToken), { callback: `https://a.sg/cb?iss=${live}/fapi` }],
      [true, true],
    ],
    ['the environment that was chosen', [call(fapiToken), { environment: 'staging' }], [true, false]],
    ['an environment of one’s own', [call(fapiToken), { environment: 'custom' }], neither],
    ['a choice without an address', [{ environment: 'staging', profile: 'singpass-fapi' }], neither],
    ['the profile that was chosen', [call(fapiToken), { profile: 'singpass-legacy' }], [false, true]],
    ['a proof that names no address', [call(fapiToken, proof)], [false, true]],
    [
      'a login that tells its profile',
      [call(fapiToken), { authorization_url: 'https://a.sg?request_uri=b' }],
      [false, true],
    ],
    ['a login that does not', [call(fapiToken), { authorization_url: 'https://a.sg?state=b' }], neither],
    [
      'an address that both profiles share',
      [call(shared), aud(`${live}/fapi`, `${staging}/fapi`)],
      [true, false],
    ],
    [
      'an audience that both profiles share',
      [call(fapiToken), aud('https://id.corppass.gov.sg')],
      [true, false],
    ],
  ])('%s', (_what, cases, wanted) => {
    const subject = buildSubject(Object.assign({}, ...cases), 0);
    expect([hasOtherEnvironment(subject), hasOtherProfile(subject)]).toEqual(wanted);
  });
});
