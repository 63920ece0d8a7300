import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../runtime.ts';
import { toBase64Url } from './base64url.ts';
import { kindOf, membersOf, parseJson, parseJsonObject } from './json-text.ts';
import { explainMember } from './members.ts';
import { tokenKindNames, tokenKindOf } from './token-kind.ts';

const part = (value: unknown): string => toBase64Url(encodeUtf8(JSON.stringify(value)));
const jwt = (header: object, claims: object): string => `${part(header)}.${part(claims)}.c2ln`;

describe('the kind of a JWT', () => {
  it.each([
    [{ typ: 'dpop+jwt' }, {}, 'dpop-proof'],
    [{}, { htu: 'a', htm: 'b' }, 'dpop-proof'],
    [{}, { htu: 'a' }, 'unknown'],
    [{}, { htm: 'a' }, 'unknown'],
    [{ typ: 'at+jwt' }, { iss: 'a', sub: 'a' }, 'access-token'],
    [{ typ: 'logout+jwt' }, {}, 'logout-token'],
    [{}, { events: {} }, 'logout-token'],
    [{}, { nonce: 'a', iss: 'b', sub: 'b' }, 'id-token'],
    [{}, { nonce: 'a', response_type: 'code' }, 'request-object'],
    [{}, { at_hash: 'a' }, 'id-token'],
    [{}, { c_hash: 'a' }, 'id-token'],
    [{}, { response_type: 'code' }, 'request-object'],
    [{}, { redirect_uri: 'a' }, 'request-object'],
    [{ typ: 'JWT' }, { iss: 'a', sub: 'a', aud: 'b' }, 'client-assertion'],
    [{}, { iss: 'a', sub: 'b' }, 'unknown'],
    [{}, { sub: 'b' }, 'unknown'],
    [{}, { iss: 'a', sub: 'b', scope: 'c' }, 'access-token'],
    [{}, { scp: ['c'] }, 'access-token'],
    [{}, { cnf: {} }, 'access-token'],
    [{}, {}, 'unknown'],
  ] as const)('%j with %j is %s', (header, claims, kind) =>
    expect(tokenKindOf(jwt(header, claims))).toBe(kind),
  );

  it('is told by its five parts where it is encrypted', () => {
    expect(tokenKindOf(`${part({ alg: 'ECDH-ES', enc: 'A256GCM' })}.a.b.c.d`)).toBe('encrypted');
    expect(tokenKindNames.encrypted).toContain('five parts');
    expect(tokenKindOf('no token')).toBe('unknown');
  });
});

describe('JSON text', () => {
  it.each([
    ['{"a":1,"b":"c","a":[2]}', ['a 1 @5', 'b "c" @11', 'a [2] @19']],
    ['[{"a":1}]', []],
    ['no JSON', []],
    ['{"a":1,', ['a 1 @5']],
    ['{}', []],
  ])('%j has its members as written', (text, wanted) => {
    expect(membersOf(text).map(({ name, raw, at }) => `${name} ${raw} @${at}`)).toEqual(wanted);
  });

  it.each([
    ['{"a":1}', undefined],
    ['[1]', { kind: 'not-an-object', at: 0, message: 'the JSON text is an array, not an object' }],
    ['null', { kind: 'not-an-object', at: 0, message: 'the JSON text is null, not an object' }],
    ['"a"', { kind: 'not-an-object', at: 0, message: 'the JSON text is a string, not an object' }],
    ['{"a" 1}', { kind: 'not-json', at: 5 }],
    ['{"a":', { kind: 'not-json', at: 5 }],
  ])('%j as an object', (text, failure) => {
    const read = parseJsonObject(text);
    if (failure === undefined) expect(read).toEqual({ ok: true, value: { a: 1 } });
    else expect(read).toMatchObject({ ok: false, failure });
    expect(parseJson(text).ok).toBe(failure?.kind !== 'not-json');
  });

  it.each([
    [undefined, 'missing'],
    [null, 'null'],
    [[], 'an array'],
    [{}, 'an object'],
    [true, 'a boolean'],
    [1, 'a number'],
  ])('%j is called %s', (value, wanted) => expect(kindOf(value)).toBe(wanted));

  it('explains the members that a standard names, and no others', () => {
    const table = { exp: { meaning: 'The end.', source: 'RFC 7519 §4.1.4' } } as const;
    expect(explainMember(table, 'exp')?.meaning).toBe('The end.');
    expect(explainMember(table, 'constructor')).toBeUndefined();
  });
});
