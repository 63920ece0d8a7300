import { describe, expect, it } from 'vitest';
import { look, ruled, view } from '../../../testing/migration-view.ts';
import { encodePart } from '../../../testing/tokens.ts';
import type { Case } from '../../case/case.ts';
import type { ChangeView } from '../change.ts';
import type { ChangeId } from './registry.ts';

const token = (claims: object, header: object = { alg: 'ES256' }): string =>
  `${encodePart(header)}.${encodePart(claims)}.c2lnbmF0dXJl`;
const posted = (body: string, ...headers: readonly string[]): string =>
  [
    'POST /token HTTP/1.1',
    'Host: stg-id.singpass.gov.sg',
    ...headers,
    'Content-Type: application/x-www-form-urlencoded',
    '',
    body,
  ].join('\r\n');
const withProof = posted('code=x', `DPoP: ${token({ jti: 'p' }, { typ: 'dpop+jwt' })}`);
const pushed = (body: string): string => posted(`response_type=code&${body}`).replace('/token', '/fapi/par');

describe('a change', () => {
  it.each<readonly [ChangeId, Case, (view: ChangeView) => object, object]>([
    [
      'client-id-in-body',
      { request: 'client_id=a&code=b' },
      ({ to }) => ({ to: { ...to, parameters: { client_id: ruled({ presence: 'unused' }) } } }),
      { before: 'sent', after: 'not sent', because: 'The request sends it.', applies: 'needed' },
    ],
    [
      'id-token-encryption',
      { response: token({ nonce: 'n', iss: 'i' }) },
      () => ({}),
      {
        before: 'signed, or signed and encrypted',
        applies: 'cannot-tell',
        because: 'The pasted id_token stands alone: it may have been decrypted before.',
      },
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
    [
      'dpop-proof',
      { request: withProof, authorization_request: pushed('dpop_jkt=x') },
      () => ({}),
      { applies: 'already' },
    ],
    [
      'dpop-proof',
      { request: withProof, authorization_request: pushed('state=x') },
      () => ({}),
      { applies: 'needed' },
    ],
    ['dpop-proof', { request: withProof }, () => ({}), { applies: 'already' }],
    ['jti', { client_assertion: token({ jti: '' }) }, () => ({}), { before: 'a jti', applies: 'needed' }],
    ['jti', { client_assertion: token({ jti: 'x' }) }, () => ({}), { applies: 'already' }],
    [
      'audience',
      { client_assertion: token({ aud: ['a', 'b'] }) },
      () => ({}),
      { before: 'shown a, shown b' },
    ],
    [
      'pushed-request',
      { profile: 'singpass-fapi', request: posted('code=x') },
      () => ({}),
      { applies: 'cannot-tell' },
    ],
    ['pushed-request', { request: posted('code=x') }, () => ({}), { applies: 'needed' }],
    ['pushed-request', { request: withProof }, () => ({}), { applies: 'cannot-tell' }],
    ['pushed-request', { request: 'code=x&grant_type=y' }, () => ({}), { applies: 'cannot-tell' }],
    [
      'dropped-parameters',
      { request: 'a=1&b=2&code=c' },
      ({ from }) => ({ from: { ...from, parameters: { a: ruled({}), b: ruled({}), d: ruled({}) } } }),
      { before: 'a, b', applies: 'needed' },
    ],
  ])('%s is judged by %j', (id, given, alter, wanted) => {
    expect(look(id, view(alter, given))).toMatchObject(wanted);
  });
});
