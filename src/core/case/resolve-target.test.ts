import { describe, expect, it } from 'vitest';
import { profileOf } from '../profiles/registry.ts';
import type { Case } from './case.ts';
import { resolveTarget, type Signs } from './recognise-profile.ts';
import type { Target } from './subject.ts';

function target(id: string, signs: Partial<Signs>, given: Case = {}): Target | undefined {
  const named = profileOf(id);
  return named && resolveTarget(given, named, 'given', { hasDpop: false, ...signs });
}

describe('the target', () => {
  const production = {
    issuer: 'https://id.singpass.gov.sg/fapi',
    tokenEndpoint: 'https://id.singpass.gov.sg/fapi/token',
    parEndpoint: 'https://id.singpass.gov.sg/fapi/par',
    userinfoEndpoint: 'https://id.singpass.gov.sg/fapi/userinfo',
  };
  const staging = {
    issuer: 'https://stg-id.singpass.gov.sg/fapi',
    tokenEndpoint: 'https://stg-id.singpass.gov.sg/fapi/token',
    parEndpoint: 'https://stg-id.singpass.gov.sg/fapi/par',
    userinfoEndpoint: 'https://stg-id.singpass.gov.sg/fapi/userinfo',
  };

  it.each<readonly [string, Partial<Signs>, Case, Partial<Target>]>([
    ['nothing', {}, {}, { environment: 'production', environmentFrom: 'assumed', ...production }],
    [
      'the person',
      {},
      { environment: 'staging' },
      { environment: 'staging', environmentFrom: 'given', ...staging },
    ],
    [
      'the proof, where nothing else does',
      { htu: 'https://stg-id.singpass.gov.sg/fapi/token' },
      {},
      { environment: 'staging', environmentFrom: 'recognised', ...staging },
    ],
    [
      'the audience before the proof',
      {
        htu: 'https://stg-id.singpass.gov.sg/fapi/token',
        claims: { aud: 'https://id.singpass.gov.sg/fapi' },
      },
      {},
      { environment: 'production', environmentFrom: 'recognised', ...production },
    ],
    [
      'the host called',
      { url: 'https://stg-id.singpass.gov.sg/x', claims: { aud: 'https://id.singpass.gov.sg' } },
      {},
      { environment: 'staging', environmentFrom: 'recognised', ...staging },
    ],
    [
      'aud',
      { url: 'https://a.sg', claims: { aud: ['a', 'https://stg-id.singpass.gov.sg'] } },
      {},
      { environment: 'staging', environmentFrom: 'recognised', ...staging },
    ],
    [
      'a step before',
      { login: ['https://stg-id.singpass.gov.sg/auth'] },
      {},
      { environment: 'staging', environmentFrom: 'recognised', ...staging },
    ],
    [
      'a host of nobody',
      { url: 'https://a.sg/token' },
      {},
      { environment: 'production', environmentFrom: 'assumed', ...production },
    ],
    [
      'no address',
      { url: 'none' },
      {},
      { environment: 'production', environmentFrom: 'assumed', ...production },
    ],
    ...[
      'localhost',
      'a.localhost',
      'mockpass',
      'mock.local',
      'host.docker.internal',
      '127.0.0.1',
      '10.1.2.3',
      '172.16.0.1',
      '172.31.0.1',
      '192.168.0.1',
      '169.254.1.1',
      '0.0.0.0',
      '[::1]',
      '[fd00::1]',
      '[fe80::1]',
    ].map(
      (host) =>
        [
          `the private host ${host}`,
          { url: `http://${host}/a/token?b=c` },
          {},
          {
            environment: 'custom',
            environmentFrom: 'recognised',
            issuer: `http://${host}/a`,
            tokenEndpoint: `http://${host}/a/token`,
            parEndpoint: `http://${host}/a/par`,
            userinfoEndpoint: `http://${host}/a/userinfo`,
          },
        ] as const,
    ),
    ...[
      '110.1.2.3',
      '192.169.0.1',
      '1.10.2.3',
      '172.15.0.1',
      '172.32.0.1',
      'localhost.sg',
      'a.notlocal',
      '[2001:db8::1]',
    ].map(
      (host) =>
        [
          `the host ${host}, which is not private`,
          { url: `http://${host}/token` },
          {},
          { environment: 'production', environmentFrom: 'assumed', ...production },
        ] as const,
    ),
    [
      'an address that is no token endpoint',
      { url: 'http://localhost/tokens' },
      {},
      { environment: 'custom', environmentFrom: 'recognised', tokenEndpoint: 'http://localhost/tokens' },
    ],
    ['a person alone', {}, { environment: 'custom' }, { environment: 'custom', environmentFrom: 'given' }],
    [
      'a person, and a text that is no address',
      { url: 'none' },
      { environment: 'custom' },
      { environment: 'custom', environmentFrom: 'given' },
    ],
  ])('of Singpass is told by %s', (_name, signs, given, wanted) => {
    expect(target('singpass-fapi', signs, given)).toEqual({ profileFrom: 'given', ...wanted });
  });

  it.each<readonly [string, Partial<Signs>, Partial<Target>]>([
    ['nothing', {}, { environmentFrom: 'assumed' }],
    [
      'the address',
      { url: 'https://a.sg/t?b=c' },
      { environmentFrom: 'recognised', tokenEndpoint: 'https://a.sg/t' },
    ],
    ['no address', { url: 'none' }, { environmentFrom: 'recognised' }],
    [
      'its metadata',
      {
        url: 'https://a.sg/t',
        metadata: {
          issuer: 'https://a.sg',
          token_endpoint: 'https://a.sg/token',
          pushed_authorization_request_endpoint: 'https://a.sg/par',
          userinfo_endpoint: 'https://a.sg/me',
        },
      },
      {
        environmentFrom: 'recognised',
        discovered: true,
        issuer: 'https://a.sg',
        tokenEndpoint: 'https://a.sg/token',
        parEndpoint: 'https://a.sg/par',
        userinfoEndpoint: 'https://a.sg/me',
      },
    ],
    [
      'its metadata without an endpoint',
      { url: 'https://a.sg/t', metadata: { issuer: 'https://a.sg' } },
      {
        environmentFrom: 'recognised',
        discovered: true,
        issuer: 'https://a.sg',
        tokenEndpoint: 'https://a.sg/t',
      },
    ],
  ])('of any server is told by %s', (_name, signs, wanted) => {
    expect(target('rfc7523', signs)).toEqual({ environment: 'custom', profileFrom: 'given', ...wanted });
  });
});
