import { describe, expect, it } from 'vitest';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { keptValuesOf } from './kept-values.ts';
import { moveOf } from './move.ts';
import { holdsSecret, oldSecretsOf, showOld } from './old-secrets.ts';
import { asksForLoginOnly, parameterOf } from './old-values.ts';

const subjectOf = (given: Case) =>
  buildSubject({ profile: 'singpass-legacy', environment: 'staging', ...given }, 0);
function kept(given: Case, alter: (to: object) => object = (to) => to) {
  const subject = subjectOf(given);
  const move = moveOf(subject);
  if (move === undefined) throw new Error('in no move');
  return keptValuesOf(subject, { to: alter(move.to) } as never);
}
/** Nothing here verifies a signature: any bytes do. */
const token = (header: object, claims: object): string =>
  [JSON.stringify(header), JSON.stringify(claims), 's'.repeat(64)]
    .map((part) => btoa(part).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''))
    .join('.');
const url = (parameters: Readonly<Record<string, string>>): string =>
  `https://stg-id.singpass.gov.sg/auth?${new URLSearchParams(parameters)}`;

const unknown = {
  clientId: { variable: 'CLIENT_ID' },
  redirectUri: { variable: 'REDIRECT_URI' },
  scope: { variable: 'SCOPE' },
  kid: { variable: 'KID' },
  algorithm: 'ES256',
  authenticationContext: { variable: 'AUTHENTICATION_CONTEXT_TYPE' },
};
const id = 'T5sM5a53Yaw3URyDEv2y9129CbElCN2F';
const other = 'AAAA5a53Yaw3URyDEv2y9129CbElCN2F';
const third = 'BBBB5a53Yaw3URyDEv2y9129CbElCN2F';
const cb = 'https://rp.example/cb';
/** 2000 characters. */
const long = `${cb}/${'a7'.repeat(989)}`;

describe('what is kept of an old login', () => {
  it.each<readonly [string, Case, object]>([
    ['nothing', {}, {}],
    [
      'everything',
      {
        request: `code=a-code-of-old&redirect_uri=${cb}&client_id=${id}&client_assertion=${token({ alg: 'ES512', kid: 'k-1' }, { sub: other, iss: third })}`,
        authorization_request: url({
          response_type: 'code',
          scope: 'openid',
          authentication_context_type: 'APP',
        }),
      },
      {
        clientId: { value: id },
        redirectUri: { value: cb },
        scope: { value: 'openid' },
        kid: { value: 'k-1' },
        algorithm: 'ES512',
        authenticationContext: { value: 'APP' },
      },
    ],
    [
      'the client of sub',
      { client_assertion: token({ alg: 'RS256' }, { sub: other, iss: third }) },
      { clientId: { value: other } },
    ],
    [
      'the client of iss',
      { client_assertion: token({ kid: 7 }, { sub: 'x y', iss: third }) },
      { clientId: { value: third } },
    ],
    [
      'the registered client',
      { expected: { client_id: id, redirect_uris: [cb, 'https://b.example'] } },
      { clientId: { value: id }, redirectUri: { value: cb } },
    ],
    ['no client of another form', { request: `client_id=${id}x&code=y` }, {}],
    ['no client before which something stands', { request: `client_id=x${id}&code=y` }, {}],
    [
      'a redirect URI in capitals',
      { request: 'code=y&redirect_uri=HTTPS://rp.example/' },
      { redirectUri: { value: 'HTTPS://rp.example/' } },
    ],
    ['no redirect URI of another scheme', { request: 'code=y&redirect_uri=app://https:' }, {}],
    ['no blank redirect URI', { request: 'code=y&redirect_uri=+' }, {}],
    ['no redirect URI with the code in it', { request: `code=abcdefghi&redirect_uri=${cb}?abcdefghi` }, {}],
    ['no placeholder', { request: 'code=y&redirect_uri=https://%3CYOUR_HOST%3E/cb' }, {}],
    ['a long text', { request: `code=y&redirect_uri=${long}` }, { redirectUri: { value: long } }],
    ['no longer text', { request: `code=y&redirect_uri=${long}7` }, {}],
    ['no control character', { request: `code=y&redirect_uri=${cb}%0A` }, {}],
    ['no scope of the token request', { request: 'code=y&scope=openid' }, {}],
    [
      'no context where the old URL asks for data',
      { authorization_request: url({ response_type: 'code', scope: 'openid name' }) },
      { scope: { value: 'openid name' }, authenticationContext: undefined },
    ],
    [
      'a context to be filled in where it asks for nothing',
      { authorization_request: url({ response_type: 'code', state: 'a' }) },
      {},
    ],
    [
      'a context to be filled in of a pushed request',
      {
        authorization_request:
          'POST /fapi/par HTTP/1.1\r\nHost: stg-id.singpass.gov.sg\r\n\r\nresponse_type=code&scope=openid+name',
      },
      { scope: { value: 'openid name' } },
    ],
  ])('is %s', (_name, given, wanted) => {
    expect(kept(given)).toEqual({ ...unknown, ...wanted });
  });

  it('has no context where the new profile has no such parameter', () => {
    expect(kept({}, (to) => ({ ...to, pushedParameters: {} })).authenticationContext).toBeUndefined();
    expect(kept({}, (to) => ({ ...to, pushedParameters: undefined })).authenticationContext).toBeUndefined();
  });

  it('may be any client without blanks where the new profile has no pattern', () => {
    const without = (to: object) => ({ ...to, clientIdPattern: undefined });
    expect(kept({ request: 'client_id=any.one&code=y' }, without).clientId).toEqual({ value: 'any.one' });
    expect(kept({ request: 'client_id=any+one&code=y' }, without).clientId).toEqual(unknown.clientId);
  });
});

describe('a value of an old login', () => {
  it.each<readonly [Case, string | undefined]>([
    [{}, undefined],
    [{ request: 'state=of-token&code=x' }, 'of-token'],
    [{ authorization_request: url({ response_type: 'code', state: 'of-login' }) }, 'of-login'],
    [
      { request: 'code=x', authorization_request: url({ response_type: 'code', state: 'of-login' }) },
      'of-login',
    ],
    [
      {
        request: 'state=of-token&code=x',
        authorization_request: url({ response_type: 'code', state: 'of-login' }),
      },
      'of-token',
    ],
    [{ request: 'state=+&code=x' }, undefined],
  ])('is of the token request, else of the authorization request: %j', (given, wanted) => {
    expect(parameterOf(subjectOf(given), 'state')).toBe(wanted);
  });

  it.each([
    ['openid', true],
    [' openid ', true],
    ['openid name', false],
    ['', false],
  ])('that is the scope %j asks for login only: %s', (scope, wanted) => {
    const authorization_request = url({ response_type: 'code', scope });
    expect(asksForLoginOnly(subjectOf({ authorization_request }))).toBe(wanted);
    expect(asksForLoginOnly(subjectOf({ request: 'code=a&scope=openid' }))).toBe(false);
  });
});

describe('the secrets of an old login', () => {
  it('are its values of other names, its tokens and what headers carry, from eight characters on', () => {
    const [assertion, proof] = [token({ alg: 'a' }, {}), token({ alg: 'b' }, {})];
    const signature = assertion.split('.')[2];
    const secrets = oldSecretsOf(
      subjectOf({
        request: [
          'POST /token?foreign=in-the-query HTTP/1.1',
          'Host: stg-id.singpass.gov.sg',
          `DPoP: ${proof}`,
          'authorization: of-authorization',
          'Cookie: of-the-cookie',
          'X-Other: of-another',
          'Content-Type: application/x-www-form-urlencoded',
          '',
          `client_id=the-client-id&code=of+the+code&short=1234567&eight=12345678&client_assertion=${assertion}`,
        ].join('\r\n'),
        previous_request: 'code=of-the-previous&grant_type=authorization_code',
        authorization_request: url({
          response_type: 'code',
          scope: 'openid-and-more',
          state: 'of-the-login',
        }),
        callback: 'https://rp.example/cb?code=of-the-callback&iss=https://id.example&state=of-callback',
      }),
    );
    expect(secrets).toEqual(
      new Set([
        'of the code',
        'of+the+code',
        '12345678',
        assertion,
        'in-the-query',
        proof,
        'of-authorization',
        'of-the-cookie',
        'of-the-previous',
        'of-the-login',
        'of-the-callback',
        'of-callback',
        signature,
      ]),
    );
    expect(oldSecretsOf(subjectOf({}))).toEqual(new Set());
  });

  it.each([
    ['a text', false],
    ['a secret-1 b', true],
    ['secret-', false],
    ['eyJabcdefgh', true],
    ['eyJabcdefg', false],
    ['https://me:pass@a.example/', true],
    ['https://a.example/', false],
  ])('are in %j: %s', (text, wanted) => {
    expect(holdsSecret(text, new Set(['secret-1', 'secret-2']))).toBe(wanted);
    expect(showOld(text, new Set(['secret-1']))).toBe(
      wanted ? `(a value with a secret in it, ${text.length} characters)` : text,
    );
  });
});
