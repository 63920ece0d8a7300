import { describe, expect, it } from 'vitest';
import { look, ruled, view } from '../../../testing/migration-view.ts';
import type { ChangeView } from '../change.ts';
import type { ChangeId } from './registry.ts';

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
});
