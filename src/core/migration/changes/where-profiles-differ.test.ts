import { describe, expect, it } from 'vitest';
import { buildSubject } from '../../case/build-subject.ts';
import type { Case } from '../../case/case.ts';
import type { ChangeView } from '../change.ts';
import { moveOf } from '../move.ts';
import { type ChangeId, changes } from './registry.ts';

/** A view of the move from the old profile to the new one, altered as told. */
function view(alter: (view: ChangeView) => object = () => ({}), given: Case = {}): ChangeView {
  const subject = buildSubject({ profile: 'singpass-legacy', environment: 'staging', ...given }, 0);
  const move = moveOf(subject);
  if (move === undefined) throw new Error('in no move');
  const whole: ChangeView = { ...move, subject, show: (value) => `shown ${value}` };
  return { ...whole, ...alter(whole) } as ChangeView;
}
const look = (id: ChangeId, given: ChangeView) => changes.find((change) => change.id === id)?.look(given);
const ruled = (value: unknown, more: object = {}) => ({ value, ...more });

/** What makes the two profiles agree in the matter of a change. */
const agreeing: readonly (readonly [ChangeId, string, (view: ChangeView) => object])[] = [
  [
    'encryption-key',
    'not asked for',
    ({ to }) => ({ to: { ...to, keySet: { ...to.keySet, encryptionKey: ruled('optional') } } }),
  ],
  ['encryption-key', 'asked for before', ({ from, to }) => ({ from: { ...from, keySet: to.keySet } })],
  ['redirect-scheme', 'the same', ({ from, to }) => ({ from: { ...from, redirectUri: to.redirectUri } })],
  ['pushed-request', 'not there', ({ next }) => ({ next: { ...next, parEndpoint: undefined } })],
  ['pushed-request', 'there before', ({ next }) => ({ old: next })],
  ['authentication-context', 'not there', ({ to }) => ({ to: { ...to, pushedParameters: undefined } })],
  ['authentication-context', 'not listed', ({ to }) => ({ to: { ...to, pushedParameters: {} } })],
  ['assertion-at-par', 'not there', ({ next }) => ({ next: { ...next, parEndpoint: undefined } })],
  ['assertion-at-par', 'there before', ({ next }) => ({ old: next })],
  ['callback-issuer', 'not there', ({ to }) => ({ to: { ...to, callbackIssuerSince: undefined } })],
  [
    'callback-issuer',
    'there before',
    ({ from, to }) => ({ from: { ...from, callbackIssuerSince: to.callbackIssuerSince } }),
  ],
  ['token-endpoint', 'not known', () => ({ old: undefined })],
  ['token-endpoint', 'the same', ({ next }) => ({ old: next })],
  ['dpop-proof', 'not there', ({ to }) => ({ to: { ...to, dpop: undefined } })],
  [
    'dpop-proof',
    'optional',
    ({ to }) => ({ to: { ...to, dpop: { ...to.dpop, presence: ruled('optional') } } }),
  ],
  ['dpop-proof', 'there before', ({ from, to }) => ({ from: { ...from, dpop: to.dpop } })],
  ['audience', 'not known', () => ({ old: undefined })],
  ['audience', 'the same', ({ next }) => ({ old: next })],
  [
    'jti',
    'not asked for',
    ({ to }) => ({ to: { ...to, assertion: { ...to.assertion, requiredClaims: ruled(['iss']) } } }),
  ],
  [
    'client-id-in-body',
    'not asked for before',
    ({ from, to }) => ({ from: { ...from, parameters: to.parameters } }),
  ],
  [
    'client-id-in-body',
    'asked for still',
    ({ from, to }) => ({ to: { ...to, parameters: from.parameters } }),
  ],
  [
    'dropped-parameters',
    'none',
    ({ from, to }) => ({ from: { ...from, parameters: { code: to.parameters.code } } }),
  ],
  [
    'verifier-sent',
    'not asked for',
    ({ to }) => ({ to: { ...to, pkce: { ...to.pkce, presence: ruled('optional') } } }),
  ],
  ['verifier-characters', 'the same', ({ from, to }) => ({ from: { ...from, pkce: to.pkce } })],
  ['code-life', 'the same', ({ from, to }) => ({ from: { ...from, code: to.code } })],
  [
    'id-token-encryption',
    'not there',
    ({ to }) => ({ to: { ...to, keySet: { ...to.keySet, encryptionKey: ruled('optional') } } }),
  ],
  ['id-token-encryption', 'there before', ({ from, to }) => ({ from: { ...from, keySet: to.keySet } })],
  ['id-token-issuer', 'not known', () => ({ old: undefined })],
  ['id-token-issuer', 'the same', ({ next }) => ({ old: next })],
  ['id-token-subject', 'not told', ({ to }) => ({ to: { ...to, idTokenSubject: undefined } })],
  ['id-token-subject', 'not told before', ({ from }) => ({ from: { ...from, idTokenSubject: undefined } })],
  [
    'id-token-subject',
    'the same',
    ({ from, to }) => ({ from: { ...from, idTokenSubject: to.idTokenSubject } }),
  ],
  ['userinfo', 'not there', ({ to }) => ({ to: { ...to, dpop: undefined } })],
  ['userinfo', 'there before', ({ from, to }) => ({ from: { ...from, dpop: to.dpop } })],
];

describe('a change', () => {
  it.each(agreeing)('is none where the profiles agree: %s, %s', (id, _how, alter) => {
    expect(look(id, view())).toBeDefined();
    expect(look(id, view(alter))).toBeUndefined();
  });

  it.each<readonly [ChangeId, string, (view: ChangeView) => object, object]>([
    [
      'encryption-key',
      'with fewer algorithms than before',
      ({ from }) => ({
        from: {
          ...from,
          keySet: { encryptionKey: ruled('required'), encryptionAlgorithms: ruled(['RSA-OAEP', 'ECDH-ES']) },
        },
      }),
      { before: 'an encryption key with alg RSA-OAEP, ECDH-ES', applies: 'cannot-tell' },
    ],
    [
      'pushed-request',
      'from an address that is not known',
      () => ({ old: undefined }),
      { before: 'the browser carries every parameter to the authorization endpoint' },
    ],
    [
      'assertion-at-par',
      'from an address that is not known',
      () => ({ old: undefined }),
      { applies: 'cannot-tell', because: 'Paste the authorization URL, or the pushed request.' },
    ],
    [
      'redirect-scheme',
      'without a remark on the old rule',
      ({ from }) => ({ from: { ...from, redirectUri: { schemes: ruled(['ftp', 'http']) } } }),
      { before: 'ftp, http' },
    ],
    [
      'redirect-scheme',
      'to one of several',
      ({ to }) => ({ to: { ...to, redirectUri: { schemes: ruled(['https', 'app']) } } }),
      {
        after: 'https or app only',
        step: 'Register a redirect URI with https or app, for a mobile app one that the app claims, and use it in both requests.',
      },
    ],
    [
      'dpop-proof',
      'without a pushed request',
      ({ next }) => ({ next: { ...next, parEndpoint: undefined, userinfoEndpoint: undefined } }),
      {
        after: 'a DPoP header signed with ES256, ES384, ES512: at https://stg-id.singpass.gov.sg/fapi/token',
      },
    ],
    [
      'audience',
      'to the token endpoint',
      ({ to }) => ({ to: { ...to, assertion: { ...to.assertion, audience: ruled('token-endpoint') } } }),
      { before: 'https://stg-id.singpass.gov.sg', after: 'https://stg-id.singpass.gov.sg/fapi/token' },
    ],
    [
      'client-id-in-body',
      'to none',
      ({ to }) => ({ to: { ...to, parameters: { ...to.parameters, client_id: undefined } } }),
      { before: 'required', after: 'not sent' },
    ],
    [
      'dropped-parameters',
      'of several',
      ({ from }) => ({ from: { ...from, parameters: { a: ruled({}), b: ruled({}) } } }),
      {
        before: 'a, b allowed',
        after: 'no a, no b',
        step: 'Leave a, b out of the token request; the authorization request has said it.',
      },
    ],
    [
      'verifier-sent',
      'that was asked for, as far as the old rule says',
      ({ from, to }) => ({
        from: { ...from, pkce: { presence: ruled('required') } },
        to: { ...to, pkce: { ...to.pkce, methods: ruled(['S256', 'S512']) } },
      }),
      {
        before: 'code_verifier required',
        after: 'code_challenge with S256, S512 in the pushed request, code_verifier in the token request',
      },
    ],
    [
      'verifier-sent',
      'that was optional',
      ({ from }) => ({ from: { ...from, pkce: { presence: ruled('optional') } } }),
      { before: 'code_verifier optional in older code' },
    ],
    [
      'verifier-characters',
      'without a length',
      ({ to }) => ({ to: { ...to, parameters: { code_verifier: ruled({ minLength: 1 }) } } }),
      { after: 'A-Za-z0-9_-' },
    ],
    [
      'verifier-characters',
      'without a rule for the parameter',
      ({ to }) => ({ to: { ...to, parameters: {} } }),
      { after: 'A-Za-z0-9_-' },
    ],
    [
      'userinfo',
      'from an address that is not known',
      () => ({ old: undefined }),
      { before: 'Bearer; GET userinfo with Authorization: Bearer' },
    ],
  ])('is told where profiles differ otherwise: %s, %s', (id, _how, alter, wanted) => {
    expect(look(id, view(alter))).toMatchObject(wanted);
  });

  it.each<readonly [ChangeId, Case, (view: ChangeView) => object, object]>([
    [
      'client-id-in-body',
      { request: 'client_id=a&code=b' },
      ({ to }) => ({ to: { ...to, parameters: { client_id: ruled({ presence: 'unused' }) } } }),
      { before: 'sent', after: 'not sent', because: 'The request sends it.', applies: 'needed' },
    ],
    [
      'redirect-scheme',
      { request: 'redirect_uri=HTTPS://a&code=b' },
      () => ({}),
      { before: 'shown HTTPS://a', applies: 'already' },
    ],
    [
      'redirect-scheme',
      { request: 'redirect_uri=http://localhost/&code=b' },
      () => ({}),
      { applies: 'cannot-tell' },
    ],
    [
      'redirect-scheme',
      { request: 'redirect_uri=http://127.0.0.1&code=b' },
      () => ({}),
      { applies: 'cannot-tell' },
    ],
    [
      'redirect-scheme',
      { request: 'redirect_uri=http://localhost.example&code=b' },
      () => ({}),
      { applies: 'needed' },
    ],
    [
      'redirect-scheme',
      { request: 'redirect_uri=xhttp://localhost/&code=b' },
      () => ({}),
      { applies: 'needed' },
    ],
    [
      'redirect-scheme',
      { request: 'redirect_uri=1https://a&code=b' },
      () => ({}),
      { applies: 'cannot-tell' },
    ],
    [
      'verifier-characters',
      { request: 'code=b&code_verifier=a.a' },
      () => ({}),
      { before: '3 characters, with .' },
    ],
    [
      'verifier-characters',
      { request: 'code=b&code_verifier=a+a' },
      () => ({}),
      { before: '3 characters', applies: 'needed' },
    ],
    [
      'verifier-characters',
      { request: 'code=b&code_verifier=' },
      () => ({}),
      { before: 'made of A-Za-z0-9_.~-' },
    ],
    [
      'token-endpoint',
      { request: 'POST https://a.example/t?x=y HTTP/1.1\r\n\r\ncode=b' },
      () => ({ environmentKnown: false }),
      { before: 'shown https://a.example/t', applies: 'cannot-tell' },
    ],
    [
      'token-endpoint',
      { request: 'POST https://a.example/t?x=y HTTP/1.1\r\n\r\ncode=b' },
      () => ({ environmentKnown: true }),
      { applies: 'needed' },
    ],
    [
      'leftovers',
      { request: 'a=b&state=c&d=e&state=f' },
      () => ({}),
      { before: 'a parameter of another name, state' },
    ],
    ['leftovers', { request: 'code=b&scope=c' }, () => ({}), { before: 'none' }],
    [
      'leftovers',
      {
        request:
          'nonce=1&client_secret=1&response_type=1&code_challenge=1&code_challenge_method=1&attributes=1&purpose_id=1&sp_esvcId=1&auth_req_id=1',
      },
      () => ({}),
      {
        before:
          'nonce, client_secret, response_type, code_challenge, code_challenge_method, attributes, purpose_id, sp_esvcId, auth_req_id',
      },
    ],
    ['dropped-parameters', { request: 'code=b&scope=c' }, () => ({}), { before: 'scope', applies: 'needed' }],
    [
      'userinfo',
      { response: '{"access_token":"a","token_type":"bearer"}' },
      () => ({}),
      { applies: 'needed', because: 'The pasted answer has token_type Bearer.' },
    ],
    [
      'userinfo',
      { response: '{"access_token":"a","token_type":"dpop"}' },
      () => ({}),
      { applies: 'already' },
    ],
    [
      'userinfo',
      { response: '{"access_token":"a","token_type":"dpops"}' },
      () => ({}),
      { applies: 'cannot-tell' },
    ],
    [
      'userinfo',
      { response: '{"access_token":"a","token_type":["Bearer"]}' },
      () => ({}),
      { applies: 'cannot-tell' },
    ],
  ])('%s is judged by %j', (id, given, alter, wanted) => {
    expect(look(id, view(alter, given))).toMatchObject(wanted);
  });
});
