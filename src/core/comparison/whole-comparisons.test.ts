import { describe, expect, it } from 'vitest';
import { textOf } from '../../testing/comparisons.ts';
import kept from '../../testing/fixtures/comparisons.fixture.json' with { type: 'json' };
import { encodePart } from '../../testing/tokens.ts';
import type { Analysis } from '../analyse.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { compareCases } from './compare-cases.ts';

/** Nothing here verifies a signature: what verifying gave is told. */
const token = (header: object, claims: object, signature = 'c2lnbmF0dXJlLW9uZQ'): string =>
  `${encodePart(header)}.${encodePart(claims)}.${signature}`;
const jwk = (x: string, more: object = {}) => ({ kty: 'EC', crv: 'P-256', x, y: 'yyyy', ...more });
const posted = (
  first: string,
  headers: readonly string[],
  parameters: Readonly<Record<string, string>>,
): string =>
  [
    first,
    ...headers,
    'Content-Type: application/x-www-form-urlencoded',
    '',
    new URLSearchParams(parameters).toString(),
  ].join('\r\n');
const host = 'Host: as.example';

interface Side {
  readonly given: Case;
  readonly verification?: object;
}

const assertion = (changes: object = {}, header: object = {}): string =>
  token(
    { alg: 'ES256', typ: 'JWT', kid: 'k-1', ...header },
    { iss: 'a', sub: 'a', aud: 'https://as.example', iat: 990, exp: 1_110, jti: 'jti-1', ...changes },
  );
const proof = (changes: object = {}, header: object = {}): string =>
  token(
    { typ: 'dpop+jwt', alg: 'ES256', jwk: jwk('xxxx'), ...header },
    { htm: 'POST', htu: 'https://as.example/token', iat: 995, jti: 'p-1', ...changes },
    'cHJvb2Ytc2lnbmF0dXJl',
  );

const first: Side = {
  given: {
    profile: 'singpass-fapi',
    environment: 'staging',
    now: 1_000,
    request: posted(
      'POST /token?q=1 HTTP/1.1',
      [host, `DPoP: ${proof()}`, 'Accept: a', 'X-Api-Key: the-key-of-the-api', 'Date: x'],
      {
        client_id: 'a',
        code: '4C0sivAY9mUdYL9C3V6tccx38FdX7',
        scope: 'openid name',
        code_verifier: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
        client_assertion: assertion(),
        extra: 'x',
      },
    ),
    jwks: JSON.stringify({
      keys: [
        jwk('aaaa', { kid: 'k-1', use: 'sig', alg: 'ES256' }),
        jwk('bbbb', { kid: 'k-2' }),
        jwk('cccc'),
        { use: 5 },
      ],
    }),
    other_jwks: JSON.stringify(jwk('aaaa', { kid: 'k-1' })),
    authorization_request: posted(
      'POST /par HTTP/1.1',
      [host, `DPoP: ${proof({ htu: 'https://as.example/par' })}`],
      { client_id: 'a', state: 's-1', nonce: 'n-1', client_assertion: assertion({ jti: 'jti-par' }) },
    ),
    authorization_url: 'https://as.example/auth?client_id=a&request_uri=urn%3Aone',
    par_response:
      'HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n\r\n{"request_uri":"urn:one","expires_in":60}',
    callback: 'https://rp.example/cb?code=4C0sivAY9mUdYL9C3V6tccx38FdX7&state=s-1',
    response:
      'HTTP/1.1 401 Unauthorized\r\nContent-Type: application/json\r\nServer: one\r\nDPoP-Nonce: n\r\nX-Other: y\r\n\r\n{"error":"invalid_client","trace_id":"t-1"}',
    previous_request: 'code=a&x=y',
    certificates: 'text of certificates',
    expected: {
      client_id: 'a',
      redirect_uris: ['https://rp.example/cb', 'https://rp.example/b'],
      jwks_uri: 'https://rp.example/jwks',
    },
    discovery: JSON.stringify({ issuer: 'https://as.example', token_endpoint: 'https://as.example/token' }),
  },
  verification: {
    thumbprints: {
      'keys[0]': 'thumb-a',
      'keys[1]': 'thumb-b',
      dpop: 'thumb-d',
      'authorization-dpop': 'thumb-d',
      'other.jwk': 'thumb-a',
      other: 'thumb-a',
      'other.keys[0]': 'thumb-a',
    },
    assertion: { state: 'verified', verifiedBy: { path: 'keys[0]', kid: 'k-1', thumbprint: 'thumb-a' } },
    dpop: { state: 'failed' },
  },
};
const second: Side = {
  given: {
    profile: 'singpass-legacy',
    environment: 'production',
    now: 1_300,
    request: posted(
      'PUT /token/ HTTP/1.1',
      [
        'Host: AS.example',
        `DPoP: ${proof({ htu: 'https://AS.example:443/token', iat: 1_290, jti: 'p-2' }, { jwk: { y: 'yyyy', x: 'xxxx', crv: 'P-256', kty: 'EC' } })}`,
        'accept: b',
        'X-Api-Key: the-key-of-another',
      ],
      {
        code: 'Zk3sivAY9mUdYL9C3V6tccx38FdX7',
        client_id: 'a',
        scope: 'name openid',
        code_verifier: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
        client_assertion: assertion(
          { aud: ['https://as.example'], iat: 1_290_000, exp: '1410', jti: 'jti-1', more: true },
          { kid: 'k-2' },
        ),
      },
    ),
    jwks: JSON.stringify({
      keys: [
        jwk('bbbb', { kid: 'k-2' }),
        jwk('aaaa', { kid: 'k-1', use: 'enc', alg: 'ES256', d: 'c2VjcmV0' }),
        jwk('dddd'),
        { use: 5, a: 1 },
      ],
    }),
    other_jwks: JSON.stringify({ keys: [jwk('aaaa', { kid: 'k-1' })] }),
    authorization_request: posted(
      'POST /par HTTP/1.1',
      [host, `DPoP: ${proof({ htu: 'https://as.example/par', jti: 'p-3' }, { jwk: jwk('zzzz') })}`],
      { state: 's-1', client_id: 'a', nonce: 'n-2', client_assertion: assertion({ jti: 'jti-par' }) },
    ),
    authorization_url: 'https://as.example/auth?request_uri=urn%3Atwo&client_id=b',
    par_response: '<html>\n  no</html>',
    callback: 'https://rp.example/cb?error=access_denied&state=s-1',
    response:
      'HTTP/1.1 400 Bad Request\r\ncontent-type: application/json\r\nDPoP-Nonce: n\r\n\r\n{"error":"invalid_grant","trace_id":"t-2","hint":[1]}',
    previous_request: 'code=a\n&x=y',
    certificates: 'other text',
    expected: { client_id: 'a' },
    discovery: JSON.stringify({
      issuer: 'https://as.example',
      token_endpoint: 'https://as.example/other',
      jwks_uri: 'https://as.example/jwks',
    }),
  },
  verification: {
    thumbprints: {
      'keys[0]': 'thumb-b',
      'keys[1]': 'thumb-a',
      dpop: 'thumb-d',
      'authorization-dpop': 'thumb-e',
      'other.keys[0]': 'thumb-a',
    },
    assertion: { state: 'unsearched', selected: { path: 'keys[0]', kid: 'k-2', thumbprint: 'thumb-b' } },
    dpop: { state: 'failed' },
  },
};
const form: Side = { given: { request: 'POST https://as.example/token?x=1#y\r\n\r\n' } };
const json: Side = {
  given: {
    now: 1_000,
    request: [
      'POST https://as.example/token HTTP/1.1',
      'Content-Type: application/json',
      '',
      '{"code":"4C0sivAY9mUdYL9C3V6tccx38FdX7"}',
    ].join('\r\n'),
    client_assertion: token({ alg: 'ES256' }, { exp: 900 }).replace(/\.[^.]*$/, '.'),
    response: 'eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl',
    certificates: 'x',
  },
  verification: {
    thumbprints: {},
    certificates: {
      certificates: [
        { commonName: 'as.example', subject: 'CN=as', fingerprint: '0123456789abcdef0123' },
        { subject: 'CN=ca', fingerprint: 'fedcba9876543210' },
      ],
    },
  },
};
const sides: Readonly<Record<string, Side>> = { first, second, form, json, nothing: { given: {} } };
const pairs = [
  ['first', 'second'],
  ['second', 'first'],
  ['first', 'first'],
  ['first', 'nothing'],
  ['nothing', 'second'],
  ['form', 'json'],
  ['json', 'json'],
  ['json', 'first'],
] as const;

function analysed(name: string): Analysis {
  const { given, verification } = sides[name] ?? { given: {} };
  const subject = { ...buildSubject(given, 2_000), verification };
  return { subject, diagnosis: { findings: [], outcomes: {}, predicted: null } } as unknown as Analysis;
}

/** Each row in a line: group, name, kind, both values, the difference and what is said of its being made anew. */
function linesOf(before: string, after: string): readonly string[] {
  return compareCases(analysed(before), analysed(after)).rows.map((row) =>
    [
      `${row.group} ${row.name}: ${row.kind}`,
      textOf(row.before) ?? '–',
      textOf(row.after) ?? '–',
      row.difference ?? '–',
      row.fresh === undefined ? '–' : [row.fresh.per, row.fresh.reused ?? 'new', row.fresh.words].join(', '),
    ].join(' | '),
  );
}

const wanted: Readonly<Record<string, readonly string[]>> = kept;

describe('two cases side by side, row by row', () => {
  it.each(pairs)('%s and %s', (before, after) => {
    expect(linesOf(before, after)).toEqual(wanted[`${before} and ${after}`]);
  });
});
