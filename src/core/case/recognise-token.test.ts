import { describe, expect, it } from 'vitest';
import { encodePart } from '../../testing/tokens.ts';
import { isNothingButToken, recogniseToken, recogniseTokensIn, tokenPiece } from './recognise-token.ts';

const made = (header: object, claims: object): string =>
  `${encodePart({ alg: 'ES256', ...header })}.${encodePart(claims)}.AA`;
const plain = 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.AA';
const aJwt = 'A JWT: fills client_assertion.';
const aProof = 'A DPoP proof: fills the DPoP header.';
const anIdToken = 'An id_token, or what userinfo answers, decrypted: fills the response.';
const provider = 'https://id.singpass.gov.sg/fapi';

describe('a token', () => {
  it.each([
    [{}, {}, 'client_assertion', 'client_assertion', aJwt],
    [{ typ: 'JWT' }, { htu: 'a' }, 'client_assertion', 'client_assertion', aJwt],
    [{}, { htm: 'POST' }, 'client_assertion', 'client_assertion', aJwt],
    [{ typ: 'dpop+jwt' }, {}, 'dpop', 'dpop', aProof],
    [{}, { htu: 'a', htm: 'POST' }, 'dpop', 'dpop', aProof],
    [{}, { iss: 'c', sub: 'c', nonce: 'n' }, 'client_assertion', 'client_assertion', aJwt],
  ])('with header %j and claims %j is of the kind that they tell', (header, claims, kind, field, summary) => {
    const text = made(header, claims);
    expect(tokenPiece(text)).toEqual({ kind, field, text, summary });
    const quoted = `DPoP ${text}`;
    expect(tokenPiece(quoted)).toEqual({ kind, field, text: quoted, summary });
  });

  it.each([
    { iss: 'i', sub: 's', aud: 'c', nonce: 'n' },
    { iss: 'i', sub: 's', aud: 'c', at_hash: 'h' },
    { iss: provider, sub: 's', aud: 'c' },
  ])('of a provider, with claims %j, is what came back and no assertion that went wrong', (claims) => {
    const text = made({}, claims);
    const piece = { kind: 'id_token', field: 'response', text, summary: anIdToken };
    expect(tokenPiece(text)).toEqual(piece);
    expect(tokenPiece(`"${text}",`)).toEqual(piece);
  });

  it('for an API fills nothing: it stands in no token request', () => {
    const text = made({ typ: 'at+jwt' }, { iss: provider, scope: 'openid' });
    const { kind, field, summary } = tokenPiece(text);
    expect([kind, field]).toEqual(['unknown', undefined]);
    expect(summary).toMatch(/^An access token: it tells nothing/);
  });

  it('of five parts is encrypted', () => {
    const text = `${encodePart({ alg: 'ECDH-ES', enc: 'A256GCM' })}.AA.AA.AA.AA`;
    expect(tokenPiece(text)).toEqual({
      kind: 'id_token',
      field: 'response',
      text,
      summary: 'An encrypted token (five parts), as a provider issues it: fills the response.',
    });
  });

  it('that is none is a JWT all the same where it is said to be one', () => {
    expect(tokenPiece('none')).toEqual({
      kind: 'client_assertion',
      field: 'client_assertion',
      text: 'none',
      summary: aJwt,
    });
  });
});

describe('a text that is a token and nothing else', () => {
  it.each([
    [plain, true],
    [` ${plain}\n`, true],
    ['eyJ.a.b.c.d', true],
    ['eyJ.a_-', false],
    ['eyJ.a.b', true],
    ['eyJ.a.b.c.d.e', false],
    [`x${plain}`, false],
    [`${plain} x`, false],
    [`${plain}=`, false],
    ['', false],
  ])('%j: %s', (text, wanted) => expect(isNothingButToken(text)).toBe(wanted));
});

describe('a text that a token fills', () => {
  it.each([
    plain,
    `${plain},`,
    `b'${plain}'`,
    `Bearer ${plain}`,
    `"Bearer ${plain}"`,
    `DPoP "${plain}"`,
    `"b'${plain}'`,
    'eyJhbGci+/=-_.eyJ\n pc3M.A',
  ])('is seen in %j', (text) => {
    expect(recogniseToken(text)).toEqual([
      { kind: 'client_assertion', field: 'client_assertion', text, summary: aJwt },
    ]);
  });

  it.each([`"${plain}"`, `'${plain}'`])('is seen in %j without its quotation marks', (text) => {
    const notices = [expect.stringMatching(/^The quotation marks around the token were left out/)];
    const filled = { kind: 'client_assertion', field: 'client_assertion', text: plain };
    expect(recogniseToken(text)).toEqual([{ ...filled, summary: aJwt, notices }]);
  });

  it.each([
    'eyJhbGci',
    `token=${plain}`,
    `${plain}&a=b`,
    `""""${plain}`,
    `Bearer  ${plain}`,
    `${plain}"",`,
    `${plain} "a"`,
  ])('is not seen in %j', (text) => expect(recogniseToken(text)).toBeUndefined());
});

describe('a token in the JSON form of JWS', () => {
  it.each([
    '{"payload":"e30","protected":"e30","signature":"AA"}',
    '{"payload":"e30","header":{"kid":"a"},"signature":"AA"}',
    '{ "payload": "e30", "signatures": [{ "header": {}, "signature": "AA" }] }',
    '{"protected":"e30","signature":"AA"}',
  ])('is seen in %j', (text) => {
    const summary = 'A signed token in the JSON form of JWS: fills client_assertion.';
    expect(recogniseToken(text)).toEqual([
      { kind: 'client_assertion', field: 'client_assertion', text, summary },
    ]);
  });

  it.each([
    '{"payload":"e30"}',
    '{"payload":"e30","signature":"AA"}',
    '{"protected":"e30","signature":1}',
    '{"signatures":[]}',
    '{"signatures":["AA"]}',
    '[{"protected":"e30","signature":"AA"}]',
    '{"protected":"e30","signature":"AA"',
    'a {"protected":"e30","signature":"AA"}',
  ])('is not seen in %j', (text) => expect(recogniseToken(text)).toBeUndefined());
});

describe('the tokens inside other text', () => {
  it('are twenty at the most, each once', () => {
    const many = Array.from({ length: 25 }, (_, at) => made({}, { jti: at }));
    const pieces = recogniseTokensIn([...many, ...many].join(' '));
    expect(pieces?.map(({ text }) => text)).toEqual(many.slice(0, 20));
  });

  it('are what their name says where they do not say it themselves', () => {
    const token = made({}, { jti: 1 });
    const own = made({}, { iss: 'a', sub: 'a' });
    const fieldOf = (text: string) => recogniseTokensIn(text)?.map(({ field }) => field);
    expect(fieldOf(`access_token = ${token}`)).toEqual([undefined]);
    expect(fieldOf(`"refresh_token": "${token}"`)).toEqual([undefined]);
    expect(fieldOf(`Access token: Bearer ${token}`)).toEqual([undefined]);
    expect(fieldOf(`access_token = ${own}`)).toEqual(['client_assertion']);
    expect(fieldOf(`token = ${token}`)).toEqual(['client_assertion']);
  });

  it('are none where there is none', () => expect(recogniseTokensIn('eyJ none')).toBeUndefined());
});
