import { describe, expect, it } from 'vitest';
import { encodePart } from '../../testing/tokens.ts';
import { encodeUtf8 } from '../runtime.ts';
import { toBase64Url } from './base64url.ts';
import { decodeJwt } from './decode.ts';
import { classifyShape, isRedacted } from './shape.ts';
import type { ShapeFault } from './shape-fault.ts';

const head = encodePart({ alg: 'ES256' });
const claims = encodePart({ iss: 'a', sub: 'a' });
const compact = 'three parts joined with dots';
const basic = 'base64 of id:secret, as HTTP Basic uses it';
const base64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64');
const faultOf = (text: string): ShapeFault | undefined => classifyShape(decodeJwt(text));

/** A fault of the whole text, which is shown for its first sixty characters and is secret. */
const ofText = (text: string, fault: Omit<ShapeFault, 'path' | 'found'>): ShapeFault => ({
  path: 'text',
  found: text.slice(0, 60),
  secret: true,
  ...fault,
});
const noToken = (text: string, note?: string): ShapeFault =>
  ofText(text, { code: 'assertion-not-jwt', expected: compact, note });

describe('what stands around a token', () => {
  it.each([`b'${head}'`, `b"${head}"`])('of Python bytes: %s', (text) => {
    expect(faultOf(text)).toEqual({
      code: 'assertion-bytes-literal',
      path: 'text',
      found: text.slice(0, 8),
      secret: false,
      expected: 'eyJ…',
    });
  });

  it.each([
    'Bearer x',
    `DPoP ${head}`,
    `jwt${head}`,
    `Token:${head}`,
    `Bearer=${head}`,
    `Bearer+${head}`,
    `Bearer%20${head}`,
    `Bearer:  ${head}`,
  ])('of a scheme: %s', (text) => {
    expect(faultOf(text)).toEqual({
      code: 'assertion-bearer-prefix',
      path: 'text',
      found: text.slice(0, 10),
      secret: false,
      expected: 'eyJ…',
    });
  });

  it.each(['Bearer:abc', 'Bearerabc', `xBearer${head}`, `xb'${head}`, `bb'${head}`, 'xZXlK', 'x{}'])(
    'is nothing that is known: %s',
    (text) => {
      expect(faultOf(text)).toEqual(noToken(text));
    },
  );

  it.each<[string, ShapeFault['code']]>([
    ['$ASSERTION', 'shell-single-quote-var'],
    ['%ASSERTION%', 'shell-single-quote-var'],
    ['@a.txt', 'curl-at-file-literal'],
    ['{{assertion}}', 'placeholder-left'],
    ['<assertion>', 'placeholder-left'],
    ['process.env.ASSERTION', 'placeholder-left'],
    [`“${head}”`, 'smart-punctuation'],
    [`${head}\u200b.${claims}`, 'invisible-chars'],
    [`"${head}`, 'quotes-in-value'],
  ])('is reported by the checks of any parameter: %s', (text, code) => {
    expect(faultOf(text)).toEqual(ofText(text, { code }));
  });

  it.each(['payload', 'signatures', 'signature'])('is a JSON serialization, told by %s', (name) => {
    const text = JSON.stringify({ [name]: claims, more: 'x'.repeat(99) });
    const expected = 'the compact form: three parts joined with dots';
    expect(faultOf(text)).toEqual(ofText(text, { code: 'assertion-json-serialization', expected }));
  });

  it.each(['{"a":1}', '{"payload":', '["payload"]', '{"__proto__":1}'])(
    'is no JSON serialization: %s',
    (text) => expect(faultOf(text)).toEqual(noToken(text)),
  );

  it.each([
    `assertion=${head}`,
    `client_assertion=${head}`,
    `client_assertion: ${head}`,
    `Assertion": ${head}`,
    `assertion' =${head}`,
    '{"client_assertion":1}',
    "{ 'client_assertion': 1}",
  ])('is its own name: %s', (text) => {
    const note = 'the name of the parameter stands inside its value';
    expect(faultOf(text)).toEqual(
      ofText(text, { code: 'assertion-not-jwt', expected: 'the token alone', note }),
    );
  });

  it.each(['xassertion=1', 'assertion x', 'assertion', 'x{"client_assertion":1}'])(
    'is not its own name: %s',
    (text) => expect(faultOf(text)).toEqual(noToken(text)),
  );

  it.each(['%2E', '%2d', '%5F', '%3D', '%0A', '%0D', '\\u002e', '\\u00FF'])('is the escape %s', (letters) => {
    const text = `${head}${letters}${claims}`;
    expect(faultOf(text)).toEqual(
      ofText(text, { code: 'assertion-percent-encoded', note: 'an escape stands inside the token' }),
    );
  });

  it.each(['\\n', '\\r'])('is the line break %s', (letters) => {
    const text = `${head}${letters}${claims}`;
    const note = 'a line break stands inside the token as \\n or \\r';
    expect(faultOf(text)).toEqual(ofText(text, { code: 'assertion-percent-encoded', note }));
  });

  it.each([`x${head}%2E${claims}`, '%2E', `${head}%41`, `${head}\\x`, `${head}\\u01ff`])(
    'is no escape: %s',
    (text) => expect(faultOf(text)?.code).toBe('assertion-not-jwt'),
  );

  it('is base64 once more', () => {
    const text = base64(`${head}.${claims}`);
    const note = 'decoded once more it begins with eyJ';
    expect(faultOf(text)).toEqual(ofText(text, { code: 'assertion-base64-twice', note }));
  });

  it.each([
    [`${head}.${claims} .c2ln`, 0, head.length + claims.length + 1],
    [`  ${head}\r\n.${claims}. c2ln`, 2, head.length],
  ])('is white space in the token: %j', (text, before, at) => {
    expect(faultOf(text)).toEqual({
      code: 'assertion-line-wrapped',
      path: 'text',
      found: `white space at character ${at + 1}`,
      secret: false,
      expected: 'no white space',
      span: { start: before + at, end: before + at + 1 },
    });
  });
});

describe('what is no token', () => {
  it.each([
    ['', undefined],
    ['plain', undefined],
    ['two words', undefined],
    [`x${head}`, undefined],
    [`${head}+`, undefined],
    ['x.y', undefined],
    ['a.b.c.d', '4 parts'],
    ['a b.c.d.e.f.g', '6 parts'],
    ['a.b.c.d.e', 'five parts, and no enc in the header'],
    [`${head}.a.b.c.d`, 'five parts, and no enc in the header'],
    ['-----BEGIN CERTIFICATE-----', 'a PEM block'],
    [base64('client:secret'), basic],
    [base64('abcd:x'), basic],
    [base64('a.~-:x').replaceAll('=', ''), basic],
    [base64(`${'a'.repeat(198)}:x`), basic],
    [base64(`${'a'.repeat(199)}:x`), undefined],
    [base64('abc:x'), undefined],
    [base64('a bcd:x'), undefined],
    [base64('abcd:'), undefined],
    [base64('abcd:\n'), undefined],
    [base64('abcd:x\n'), undefined],
    [`${base64('client:secret')}!`, undefined],
  ])('%j: %s', (text, note) => expect(faultOf(text)).toEqual(noToken(text, note)));

  it.each(['a.b.c', '..', 'a.b.'])('has three parts, none of which holds JSON: %s', (text) => {
    expect(faultOf(text)).toEqual(
      ofText(text, {
        code: 'assertion-not-jwt',
        expected: 'a header and claims in base64url',
        note: 'three parts, none of which holds JSON',
      }),
    );
  });

  it.each(['{"a"', ' ["a"', '"a'])('has one part that begins as JSON does: %j', (text) => {
    const part = toBase64Url(encodeUtf8(text));
    expect(faultOf(`${part}.a.c2ln`)?.code).not.toBe('assertion-not-jwt');
    expect(faultOf(`AAAA.${part}.c2ln`)?.code).not.toBe('assertion-not-jwt');
  });
});

describe('what was hidden on purpose', () => {
  it.each([
    ['eyJ0.redacted', true],
    [`eyJ0.${'a'.repeat(300)}.[signature]`, true],
    [`eyJ0.${'a'.repeat(300)}.sig[0]`, false],
    ['[REMOVED]', true],
    ['hidden', true],
    ['***', true],
    ['**', false],
    ['eyJ...', true],
    ['eyJ..', false],
    ['eyJ…', true],
    ['<token>', true],
    ['a<b>', false],
    ['<b>a', false],
    ['(removed)', false],
    ['(removed) and removed', true],
    ['[FILTERED]', true],
    ['filtered', false],
    ['eyJ', false],
  ])('%s: %s', (text, wanted) => expect(isRedacted(text)).toBe(wanted));
});
