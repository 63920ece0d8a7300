import { describe, expect, it } from 'vitest';
import type { Case } from './case.ts';
import { audiencesOf, recogniseProfile, type Signs } from './recognise-profile.ts';

/** The profile in short: its id, and what told. */
function profile(signs: Partial<Signs>, given: Case = {}): string {
  const { profile: found, from } = recogniseProfile(given, { hasDpop: false, ...signs });
  return `${found.id} ${from}`;
}

const corppass = 'https://id.corppass.gov.sg/mga/sps/oauth/oauth20/token';

/** Hosts that no named provider has: one place alone can be what is wrong, and a misspelt host is none of another provider. */
const other = 'https://sso.a.org/realms/b';
const foreign: readonly (readonly [string, Partial<Signs>, string])[] = [
  ['a foreign host in both places', { url: `${other}/token`, claims: { aud: other } }, 'rfc7523 recognised'],
  [
    'a foreign host under a proof too',
    { url: `${other}/token`, claims: { aud: other }, hasDpop: true },
    'rfc7523 recognised',
  ],
  [
    'two foreign hosts',
    { url: 'https://c.org/token', claims: { aud: [other], iss: 'c', sub: 'c' } },
    'rfc7523 recognised',
  ],
  [
    'a foreign aud beside a foreign id',
    { claims: { aud: other, iss: 'app', sub: 'app' } },
    'rfc7523 recognised',
  ],
  [
    'a foreign aud beside an id of a named provider',
    {
      claims: {
        aud: other,
        iss: 'T5sM5a53Yaw3URyDEv2y9129CbElCN2F',
        sub: 'T5sM5a53Yaw3URyDEv2y9129CbElCN2F',
      },
    },
    'singpass-fapi assumed',
  ],
  [
    'a foreign aud beside two ids',
    { claims: { aud: other, iss: 'app', sub: 'person' } },
    'rfc7523 recognised',
  ],
  [
    'a foreign aud beside two ids, one of a named provider',
    { claims: { aud: other, iss: 'app', sub: 'T5sM5a53Yaw3URyDEv2y9129CbElCN2F' } },
    'singpass-fapi assumed',
  ],
  [
    'the host of a foreign server alone as aud, beside an address of it',
    { url: 'https://login.a.org/token', claims: { aud: 'login.a.org' } },
    'rfc7523 recognised',
  ],
  [
    'a foreign aud, and an algorithm that no named provider takes',
    { claims: { aud: other, iss: 'T5sM5a53Yaw3URyDEv2y9129CbElCN2F' }, alg: 'PS256' },
    'rfc7523 recognised',
  ],
  [
    'a foreign host, and a grant of others',
    { url: other, asked: { grant: 'client_credentials' } },
    'rfc7523 recognised',
  ],
  [
    'a foreign host, and CIBA',
    { url: other, asked: { grant: 'urn:openid:params:grant-type:ciba' } },
    'singpass-fapi assumed',
  ],
  [
    'a foreign host, and the id of another',
    { url: other, asked: { clientId: 'com.a.app' } },
    'rfc7523 recognised',
  ],
  ['a foreign host, and no id', { url: other, asked: { clientId: '' } }, 'singpass-fapi assumed'],
  [
    'a foreign host, and a placeholder',
    { url: other, asked: { clientId: 'YOUR_CLIENT_ID' } },
    'singpass-fapi assumed',
  ],
  ['a foreign htu', { htu: `${other}/token`, hasDpop: true }, 'rfc7523 recognised'],
  ['a misspelt htu', { htu: 'https://id.singpas.gov.sg/token', hasDpop: true }, 'singpass-fapi recognised'],
  ['a private htu', { htu: 'http://localhost:9/token', hasDpop: true }, 'singpass-fapi recognised'],
  ['a foreign step before', { login: [`${other}/par`], hasDpop: true }, 'singpass-fapi assumed'],
  [
    'a foreign step before, and a foreign aud',
    {
      login: [`${other}/par`],
      hasDpop: true,
      claims: {
        aud: other,
        iss: 'T5sM5a53Yaw3URyDEv2y9129CbElCN2F',
        sub: 'T5sM5a53Yaw3URyDEv2y9129CbElCN2F',
      },
    },
    'rfc7523 recognised',
  ],
  [
    'a foreign address under a hidden proof',
    { url: `${other}/token`, hasDpop: true },
    'singpass-fapi assumed',
  ],
  [
    'a private host in both places',
    { url: 'http://localhost:9/x', claims: { aud: 'http://localhost:9' } },
    'rfc7523 recognised',
  ],
  ['a token for an API', { claims: { iss: 12345, iat: 1, exp: 2 }, alg: 'RS256' }, 'rfc7523 recognised'],
  [
    'a token for an API whose client has the form of an id',
    { claims: { iss: 'Iv23liABCDEFGHIJKLMN', iat: 1 }, alg: 'RS256' },
    'rfc7523 recognised',
  ],
  [
    'an assertion that lacks sub',
    { claims: { iss: 'Iv23liABCDEFGHIJKLMN', iat: 1 } },
    'singpass-fapi assumed',
  ],
  ['an id_token', { claims: { iss: 'app', iat: 1, nonce: 'n' } }, 'singpass-fapi assumed'],
  ['the address of an issuer', { claims: { iss: 'https://a.org', iat: 1 } }, 'singpass-fapi assumed'],
  ['a call of an API', { url: other, asked: { isOfApi: true } }, 'rfc7523 recognised'],
  [
    'a private host that may stand in for a named one',
    { url: 'http://localhost:9/token', claims: { aud: 'http://localhost:9' } },
    'singpass-fapi assumed',
  ],
  [
    'a private host with the path of a named one',
    { url: 'http://localhost:9/x', claims: { aud: 'http://localhost:9/my/fapi' } },
    'singpass-fapi assumed',
  ],
];

describe('the profile', () => {
  it.each<readonly [string, Partial<Signs>, string]>([
    ['nothing', {}, 'singpass-fapi assumed'],
    ['a proof', { hasDpop: true }, 'singpass-fapi recognised'],
    ['the token endpoint', { url: 'https://id.singpass.gov.sg/fapi/token' }, 'singpass-fapi recognised'],
    ['a path of FAPI', { url: 'https://id.singpass.gov.sg/fapi/other' }, 'singpass-fapi recognised'],
    ['any other path', { url: 'https://id.singpass.gov.sg/other' }, 'singpass-legacy recognised'],
    ['an unknown host', { url: 'https://a.sg/token' }, 'singpass-fapi assumed'],
    ['a text that is no address', { url: 'none' }, 'singpass-fapi assumed'],
    [
      'an address over a proof',
      { url: 'https://id.singpass.gov.sg/token', hasDpop: true },
      'singpass-legacy recognised',
    ],
    ['a shared address', { url: corppass }, 'corppass-fapi recognised'],
    [
      'a shared address with all headers',
      { url: corppass, headersShown: true },
      'corppass-legacy recognised',
    ],
    [
      'a shared address with a proof',
      { url: corppass, headersShown: true, hasDpop: true },
      'corppass-fapi recognised',
    ],
    ['metadata of any server', { metadata: { issuer: 'https://a.sg' } }, 'rfc7523 recognised'],
    [
      'metadata with a known endpoint',
      { metadata: { token_endpoint: 'https://id.singpass.gov.sg/token' } },
      'singpass-legacy recognised',
    ],
    [
      'metadata with a known issuer',
      { metadata: { issuer: 'https://id.singpass.gov.sg' } },
      'singpass-legacy recognised',
    ],
    [
      'the address over metadata',
      { url: 'https://id.singpass.gov.sg/fapi/token', metadata: { issuer: 'https://a.sg' } },
      'singpass-fapi recognised',
    ],
    [
      'a step before',
      { login: ['https://a.sg', 'https://id.singpass.gov.sg/auth'] },
      'singpass-legacy recognised',
    ],
    ['no step before', { login: [] }, 'singpass-fapi assumed'],
    ['aud', { claims: { aud: 'https://id.singpass.gov.sg' } }, 'singpass-legacy recognised'],
    [
      'the second aud',
      { claims: { aud: ['a', 'https://id.singpass.gov.sg'] } },
      'singpass-legacy recognised',
    ],
    ['aud without its scheme', { claims: { aud: 'stg-id.singpass.gov.sg' } }, 'singpass-legacy recognised'],
    ['an unknown aud', { claims: { aud: ['a'] } }, 'singpass-fapi assumed'],
    ...foreign,
    [
      'a proof over aud',
      { claims: { aud: 'https://id.singpass.gov.sg' }, hasDpop: true },
      'singpass-fapi recognised',
    ],
    ['a proof and an aud of FAPI', { claims: { aud: corppass }, hasDpop: true }, 'corppass-fapi recognised'],
  ])('is told by %s', (_name, signs, wanted) => expect(profile(signs)).toBe(wanted));

  it('is the one asked for, where there is one of that name', () => {
    expect(profile({ url: corppass }, { profile: 'rfc7523' })).toBe('rfc7523 given');
    expect(profile({ url: corppass }, { profile: 'none' })).toBe('corppass-fapi recognised');
  });
});

describe('the audiences of claims', () => {
  it.each([
    [undefined, []],
    [{}, []],
    [{ aud: 'a' }, ['a']],
    [{ aud: ['a', 1, 'b', null] }, ['a', 'b']],
    [{ aud: { a: 'b' } }, []],
  ])('of %j are %j', (claims, wanted) => expect(audiencesOf(claims)).toEqual(wanted));
});
