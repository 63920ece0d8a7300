import { describe, expect, it } from 'vitest';
import { encodePart } from '../../testing/tokens.ts';
import { decodeJwt } from '../assertion/decode.ts';
import { bodyToken, idTokenClaims, issuedIdToken } from './issued-tokens.ts';
import { parseResponse } from './parse-response.ts';
import type { ParsedResponse } from './parsed-response.ts';

const header = { alg: 'ES256' };
const claims = { iss: 'i', nonce: 'n' };
const signed = (payload: unknown): string => `${encodePart(header)}.${encodePart(payload)}.AA`;
const encrypted = `${encodePart(header)}.AA.AA.AA.AA`;
const read = (text: string): ParsedResponse => parseResponse(text) as ParsedResponse;
const answerWith = (idToken: unknown): string => JSON.stringify({ id_token: idToken });
const plain = (token: object | undefined): unknown => token && JSON.parse(JSON.stringify(token));
const decoded = (text: string, rest: object): unknown => plain({ token: decodeJwt(text), header, ...rest });

describe('the id_token of an answer', () => {
  it.each<[string, string, unknown, unknown]>([
    ['that is signed', answerWith(signed(claims)), decoded(signed(claims), { claims }), claims],
    ['that has no nonce', answerWith(signed({})), decoded(signed({}), { claims: {} }), {}],
    ['that is encrypted', answerWith(encrypted), decoded(encrypted, {}), undefined],
    ['whose claims are no object', answerWith(signed('x')), decoded(signed('x'), {}), undefined],
    ['that was pasted alone', signed(claims), decoded(signed(claims), { claims }), claims],
    [
      'whose header is no object',
      answerWith(`${encodePart('x')}.${encodePart(claims)}.AA`),
      undefined,
      undefined,
    ],
    ['that has two parts', answerWith(`${encodePart(header)}.${encodePart(claims)}`), undefined, undefined],
    ['that is no text', answerWith(7), undefined, undefined],
    [
      'of a login without nonce, as by CIBA, pasted alone',
      signed({ iss: 'i', at_hash: 'h' }),
      decoded(signed({ iss: 'i', at_hash: 'h' }), { claims: { iss: 'i', at_hash: 'h' } }),
      { iss: 'i', at_hash: 'h' },
    ],
    ['that is a token without nonce, alone', signed({ iss: 'i' }), undefined, undefined],
    ['that is a token without iss, alone', signed({ nonce: 'n' }), undefined, undefined],
    ['that is encrypted, alone', encrypted, decoded(encrypted, {}), undefined],
    [
      'that userinfo answered, by its headers',
      `HTTP/1.1 200 OK\nContent-Type: application/jwt\n\n${encrypted}`,
      undefined,
      undefined,
    ],
    ['whose claims were pasted alone', JSON.stringify(claims), undefined, claims],
    ['whose claims lack the nonce', '{"iss":"i"}', undefined, undefined],
    ['whose claims lack the issuer', '{"nonce":"n"}', undefined, undefined],
  ])('%s', (_name, text, token, found) => {
    const response = read(text);
    expect(plain(issuedIdToken(response))).toEqual(token);
    expect(idTokenClaims(response)).toEqual(found);
  });
});

describe('a token that is the whole body', () => {
  it('is decoded', () => {
    const text = signed({ sub: 's' });
    expect(plain(bodyToken(read(text)))).toEqual(decoded(text, { claims: { sub: 's' } }));
  });

  it('is none in an answer of another kind', () => {
    expect(bodyToken({ ...read('{"a":1}'), body: signed({}) })).toBeUndefined();
  });
});
