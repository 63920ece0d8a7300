import { describe, expect, it } from 'vitest';
import { exported } from '../../testing/exports.ts';
import { testNow } from '../../testing/times.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { variablesOf } from './variables.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';
const code = 'a-code-of-this-login';

/** Nothing here verifies a signature: any bytes do. */
const token = (header: object, claims: object): string =>
  [JSON.stringify(header), JSON.stringify(claims), 's'.repeat(64)]
    .map((part) => btoa(part).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''))
    .join('.');

const posted = (body: string, headers: readonly string[] = [], address = url): string =>
  [`POST ${address} HTTP/1.1`, ...headers, 'Content-Type: application/x-www-form-urlencoded', '', body].join(
    '\r\n',
  );

const fapi = { profile: 'singpass-fapi', environment: 'staging' } as const;
const claims = { iss: 'client-of-iss', sub: 'client-of-sub', aud: 'https://aud.example' };
const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const noRequest = 'No request was pasted: what the profile requires beside the assertion is a variable.';

describe('what is exported of a case', () => {
  it('is a request with its secrets as variables, and what signing it anew takes', () => {
    const client_assertion = token({ alg: 'ES384', kid: 'key-1', typ: 'x' }, claims);
    const body = `client_id=abc&code=${code}&grant_type=authorization_code&client_assertion=${client_assertion}`;
    expect(
      exported({ ...fapi, request: posted(body, ['Accept: text/x-open', 'X-A: b', 'X-a: c', 'DPoP: d']) }),
    ).toEqual({
      url,
      method: 'POST',
      headers: [
        { name: 'DPoP', value: 'd', variable: 'DPOP' },
        { name: 'Accept', value: 'text/x-open' },
        { name: 'X-A', value: 'b', variable: 'HEADER_X_A' },
        { name: 'X-a', value: 'c', variable: 'HEADER_X_A_2' },
      ],
      parameters: [
        { name: 'client_id', value: 'abc' },
        { name: 'code', value: code, variable: 'CODE' },
        { name: 'grant_type', value: 'authorization_code' },
        { name: 'client_assertion', value: client_assertion, variable: 'CLIENT_ASSERTION' },
      ],
      signing: {
        algorithm: 'ES384',
        instead: undefined,
        typ: 'JWT',
        keyId: { value: 'key-1' },
        clientId: { value: 'abc' },
        audience: { value: 'https://stg-id.singpass.gov.sg/fapi' },
        lifetimeSeconds: 60,
        proof: { algorithm: 'ES256', address: url, lifetimeSeconds: 60 },
      },
      now: testNow,
      remarks: [],
    });
  });

  it('of an assertion alone is what the profile requires', () => {
    const client_assertion = token({ alg: 'PS256', kid: '\u0001' }, { ...claims, sub: ' ' });
    expect(exported({ profile: 'rfc7523', client_assertion: ` ${client_assertion}\n` })).toEqual({
      url: 'https://token-endpoint.example/token',
      method: 'POST',
      headers: [],
      parameters: [
        { name: 'grant_type', value: '', variable: 'GRANT_TYPE' },
        { name: 'code', value: '', variable: 'CODE' },
        { name: 'client_assertion_type', value: assertionType },
        { name: 'client_assertion', value: client_assertion, variable: 'CLIENT_ASSERTION' },
      ],
      signing: {
        algorithm: 'ES256',
        instead: 'PS256',
        typ: 'JWT',
        keyId: { variable: 'KEY_ID' },
        clientId: { value: 'client-of-iss' },
        audience: { value: 'https://aud.example' },
        lifetimeSeconds: 60,
        proof: undefined,
      },
      now: testNow,
      remarks: [noRequest],
    });
  });

  it('is the literal one where no variables are wanted, and what is required and unknown still is one', () => {
    const client_assertion = token({ alg: 7, kid: 8 }, { ...claims, iss: 9, sub: [] });
    const { parameters, signing } = exported(
      { profile: 'singpass-legacy', environment: 'production', client_assertion },
      false,
    );
    expect(parameters).toEqual([
      { name: 'client_id', value: '', variable: 'CLIENT_ID' },
      { name: 'redirect_uri', value: '', variable: 'REDIRECT_URI' },
      { name: 'grant_type', value: 'authorization_code' },
      { name: 'code', value: '', variable: 'CODE' },
      { name: 'client_assertion_type', value: assertionType },
      { name: 'client_assertion', value: client_assertion },
      { name: 'code_verifier', value: '', variable: 'CODE_VERIFIER' },
    ]);
    expect(signing).toEqual({
      algorithm: 'ES256',
      instead: undefined,
      typ: 'JWT',
      keyId: { variable: 'KEY_ID' },
      clientId: { variable: 'CLIENT_ID' },
      audience: { value: 'https://id.singpass.gov.sg' },
      lifetimeSeconds: 60,
      proof: undefined,
    });
  });

  it.each([
    ['a proof of another curve', token({ alg: 'ES512', typ: 'dpop+jwt' }, {}), 'ES512'],
    ['a proof of an algorithm that no program writes', token({ alg: 'EdDSA' }, {}), 'ES256'],
  ])('has a proof where the profile leaves it open and one came: %s', (_name, proof, algorithm) => {
    const request = posted(`grant_type=x&code=${code}`, [`DPoP: ${proof}`], 'https://a.example/t?a=b#c');
    expect(exported({ profile: 'rfc7523', request }).signing.proof).toEqual({
      algorithm,
      address: 'https://a.example/t',
      lifetimeSeconds: 60,
    });
  });

  it.each([
    [{ client_id: code }, { ...claims, sub: code }, { value: 'client-of-iss' }],
    [{}, claims, { value: 'client-of-sub' }],
    [{}, { iss: 'a\nb', sub: '' }, { variable: 'CLIENT_ID' }],
  ])('knows the client by what holds no secret: %j %j', (sent, said, clientId) => {
    const client_assertion = token({ alg: 'ES256' }, said);
    const body = new URLSearchParams({ code, client_assertion, ...sent }).toString();
    expect(exported({ ...fapi, request: posted(body) }).signing.clientId).toEqual(clientId);
  });

  it('takes the last word on the client from its registration', () => {
    const expected = { client_id: 'registered' };
    expect(exported({ ...fapi, request: posted('code=x'), expected }).signing.clientId).toEqual({
      value: 'registered',
    });
  });

  it('is sent as what can be sent, and tells what stays out', () => {
    const request = posted('a=%ED%A0%80', ['X-A: é', 'X-B: a\tb']);
    const { headers, remarks } = exported({ ...fapi, request });
    expect(headers).toEqual([{ name: 'X-B', value: 'a\tb', variable: 'HEADER_X_B' }]);
    expect(remarks).toEqual(['The header X-A is left out: its value is not ASCII.']);
  });

  it.each([
    [
      `HTTPS://me:pw@a.example/${code}?x=1`,
      'https://token-endpoint.example/token',
      [
        'A name and password stood in the address: they are left out.',
        'The address is left out, for it holds something secret.',
      ],
    ],
    [
      'https://a.example/t?scope=a&x=1',
      'https://a.example/t',
      [
        'The query of the address is left out, for it may hold something secret; a token endpoint reads the body.',
      ],
    ],
    ['https://a.example/t?scope=a', 'https://a.example/t?scope=a', []],
    ['https://a.example/a@b', 'https://a.example/a@b', []],
  ])('at the address %s is sent to %s', (address, wanted, remarks) => {
    const found = exported({ ...fapi, request: posted(`code=${code}`, [], address) });
    expect([found.url, found.remarks]).toEqual([wanted, remarks]);
  });
});

describe('the words for each variable', () => {
  const told = (given: Case, signs: boolean, group: 'Programs' | 'Files') =>
    variablesOf(exported(given), { signs, group }, buildSubject(given, testNow).profile);
  const request = posted(`code=${code}&foreign=x&client_assertion=y&code=z`, ['X-A: b', 'DPoP: d']);

  it('are those of the request in its order, where nothing is signed', () => {
    expect(told({ ...fapi, request }, false, 'Files')).toEqual([
      {
        name: 'DPOP',
        what: 'A fresh DPoP proof for this address, of the key of this login. It lives for 2 minutes at most.',
      },
      { name: 'HEADER_X_A', what: 'The value of the header X-A.' },
      {
        name: 'CODE',
        what: 'The authorization code from the callback: short-lived, and good for one request. It lives for 1 minute.',
      },
      { name: 'PARAM_FOREIGN', what: 'The value of foreign.' },
      {
        name: 'CLIENT_ASSERTION',
        what: 'The JWT that proves who the client is, signed with its private key. Fresh for each request: it lives for 2 minutes at most.',
      },
      {
        name: 'CODE_2',
        what: 'The authorization code from the callback: short-lived, and good for one request. It lives for 1 minute.',
      },
    ]);
  });

  it('are the keys first, where a program signs', () => {
    expect(told({ ...fapi, request }, true, 'Programs')).toEqual([
      {
        name: 'PRIVATE_KEY',
        what: 'The private signing key, for ES256: PEM (PKCS#8) with its lines or on one line with \\n, or a JWK with d. From a file: export PRIVATE_KEY="$(cat key.pem)".',
      },
      {
        name: 'DPOP_PRIVATE_KEY',
        what: 'The key pair of this login as a JWK with x, y and d, for ES256: the same as in the pushed request, for the code is bound to it.',
      },
      { name: 'KEY_ID', what: 'kid of the signing key, as in the key set.' },
      { name: 'CLIENT_ID', what: 'The client_id of the app.' },
      { name: 'HEADER_X_A', what: 'The value of the header X-A.' },
      {
        name: 'CODE',
        what: 'The authorization code from the callback: short-lived, and good for one request. It lives for 1 minute.',
      },
      { name: 'PARAM_FOREIGN', what: 'The value of foreign.' },
      {
        name: 'CODE_2',
        what: 'The authorization code from the callback: short-lived, and good for one request. It lives for 1 minute.',
      },
    ]);
  });

  it('hold no command for a file, and no proof where none is wanted', () => {
    expect(told({ profile: 'rfc7523', request: 'grant_type=x&code=y' }, true, 'Files')).toEqual([
      {
        name: 'PRIVATE_KEY',
        what: 'The private signing key, for ES256: PEM (PKCS#8) with its lines or on one line with \\n, or a JWK with d.',
      },
      { name: 'KEY_ID', what: 'kid of the signing key, as in the key set.' },
      { name: 'CLIENT_ID', what: 'The client_id of the app.' },
      { name: 'AUDIENCE', what: 'aud of the assertion: the issuer of the server, letter for letter.' },
      {
        name: 'CODE',
        what: 'The authorization code from the callback: short-lived, and good for one request. It lives for 10 minutes.',
      },
    ]);
  });

  it('say how long a token lives only where the profile sets a limit', () => {
    const request = posted('grant_type=x&client_assertion=y', ['dpop: d']);
    const of = (profile: string) => told({ profile, request }, false, 'Files').map(({ what }) => what);
    expect(of('singpass-legacy')).toEqual([
      'A fresh DPoP proof for this address, of the key of this login.',
      'The JWT that proves who the client is, signed with its private key. Fresh for each request: it lives for 2 minutes at most.',
    ]);
    expect(of('rfc7523')).toEqual([
      'A fresh DPoP proof for this address, of the key of this login.',
      'The JWT that proves who the client is, signed with its private key. Fresh for each request.',
    ]);
  });
});
