import { describe, expect, it } from 'vitest';
import { encodePart } from '../../testing/tokens.ts';
import { decodeJwt } from './decode.ts';
import { classifyShape, isRedacted } from './shape.ts';

const head = encodePart({ alg: 'ES256' });
const claims = encodePart({ iss: 'a', sub: 'a' });
const compact = 'three parts joined with dots';

describe('what is said of the shape of an assertion', () => {
  it.each([
    [`b'${head}'`, { path: 'text', found: `b'${head.slice(0, 6)}`, secret: false, expected: 'eyJ…' }],
    [
      `Bearer ${head}`,
      { path: 'text', found: `Bearer ${head.slice(0, 3)}`, secret: false, expected: 'eyJ…' },
    ],
    ['$ASSERTION', { path: 'text', found: '$ASSERTION', secret: true }],
    ['%ASSERTION%', { code: 'shell-single-quote-var' }],
    ['{{assertion}}', { code: 'placeholder-left' }],
    ['<assertion>', { code: 'placeholder-left' }],
    ['process.env.ASSERTION', { code: 'placeholder-left' }],
    [
      JSON.stringify({ payload: claims, signature: 'x' }),
      { code: 'assertion-json-serialization', expected: 'the compact form: three parts joined with dots' },
    ],
    [
      `client_assertion=${head}`,
      {
        secret: true,
        expected: 'the token alone',
        note: 'the name of the parameter stands inside its value',
      },
    ],
    [`${head}%2E${claims}`, { code: 'assertion-percent-encoded', note: 'an escape stands inside the token' }],
    [`${head}\\n.${claims}`, { note: 'a line break stands inside the token as \\n or \\r' }],
    [Buffer.from(head).toString('base64'), { note: 'decoded once more it begins with eyJ' }],
    [
      `${head}.${claims} .c2ln`,
      {
        code: 'assertion-line-wrapped',
        found: `white space at character ${head.length + claims.length + 2}`,
        secret: false,
        expected: 'no white space',
        span: { start: head.length + claims.length + 1, end: head.length + claims.length + 2 },
      },
    ],
    [
      'a.b.c',
      { expected: 'a header and claims in base64url', note: 'three parts, none of which holds JSON' },
    ],
    [`${head}.${claims}.`, { path: 'signature', found: 'empty', secret: false, expected: 'a signature' }],
    [`${head}.${claims}`, { path: 'signature', found: 'two parts', secret: false, expected: 'three parts' }],
    [
      `${head}.${claims.slice(0, 8)}`,
      { path: 'claims', found: `${head.length + 9} characters, ending inside the claims`, expected: compact },
    ],
    [`${head}.a.b.c.d`, { expected: compact, note: 'five parts, and no enc in the header' }],
    [
      `${encodePart({ enc: 'x' })}.a.b.c.d`,
      {
        found: 'five parts',
        expected: 'three parts',
        note: 'an encrypted token, probably an id_token that was received',
      },
    ],
    [head, { found: `${head.length} characters and no dot`, secret: false, expected: compact }],
    ['a.b.c.d', { expected: compact, note: '4 parts' }],
    ['-----BEGIN CERTIFICATE-----', { note: 'a PEM block' }],
    ['Y2xpZW50OnNlY3JldA==', { note: 'base64 of id:secret, as HTTP Basic uses it' }],
    ['plain', { code: 'assertion-not-jwt', found: 'plain', note: undefined }],
    [`${head}.${claims}.a+b0`, { path: 'signature', expected: '- instead of + and _ instead of /' }],
    [
      `${head}=.${claims}.c2ln`,
      { path: 'header', found: `= at character ${head.length + 1}`, expected: 'no = at the end of a part' },
    ],
    [`${head}.${claims}.a!b0`, { expected: 'letters, digits, - and _' }],
  ])('%s', (text, wanted) => expect(classifyShape(decodeJwt(text))).toMatchObject(wanted));

  it.each([
    ['eyJ0.redacted', true],
    ['[REMOVED]', true],
    ['hidden', true],
    ['***', true],
    ['**', false],
    ['eyJ...', true],
    ['eyJ…', true],
    ['<token>', true],
    ['a<b>', false],
    ['(removed)', false],
    ['eyJ', false],
  ])('%s was hidden on purpose: %s', (text, wanted) => expect(isRedacted(text)).toBe(wanted));
});
