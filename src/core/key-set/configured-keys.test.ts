import { describe, expect, it } from 'vitest';
import { configuredKeys } from './configured-keys.ts';

const key = { kty: 'EC', kid: 'a' };
const other = { kty: 'RSA', kid: 'b' };
const set = { keys: [key, other] };
const many = (count: number): readonly (typeof key)[] => Array.from({ length: count }, () => key);
const nested = (depth: number): object =>
  depth === 0 ? { jwks: set, port: 1 } : { [`level${depth}`]: nested(depth - 1) };
const keysIn = (text: string): unknown => JSON.parse(configuredKeys(text) ?? 'null')?.keys;

describe('keys in the settings of a program', () => {
  it.each<readonly [string, object, readonly object[]]>([
    ['a set beside a port', { port: 80, jwks: set }, set.keys],
    ['a set beside a port, in an object of its own', { port: 80, login: { jwks: set } }, set.keys],
    ['a list beside its address', { login: { url: 'https://rp.example', jwks: set.keys } }, set.keys],
    ['a list by its own name', { port: 80, jwks: set.keys }, set.keys],
    ['a list as .NET writes it', { Port: 80, Keys: set.keys }, set.keys],
    ['a list as variables are written', { PORT: 80, JWKS: set.keys }, set.keys],
    ['a list in capitals', { PORT: 80, KEYS: set.keys }, set.keys],
    ['a list with one capital', { PORT: 80, Jwks: set.keys }, set.keys],
    ['a set in a text', { port: 80, jwks: JSON.stringify(set) }, set.keys],
    ['a set in a text with blanks', { port: 80, jwks: `\n ${JSON.stringify(set, null, 2)}` }, set.keys],
    ['a key in a text', { port: 80, key: JSON.stringify(key) }, [key]],
    ['a key by itself', { port: 80, key }, [key]],
    ['keys by names of their own', { sig: key, login: { enc: other } }, [key, other]],
    ['a set behind a key', { sig: other, jwks: { keys: [key] } }, [key]],
    ['a hundred keys', { port: 80, keys: many(100) }, many(100)],
    ['six objects deep', nested(6), set.keys],
  ])('are found in JSON: %s', (_name, settings, wanted) => {
    expect(keysIn(JSON.stringify(settings))).toEqual(wanted);
    expect(keysIn(`\n ${JSON.stringify(settings, null, 2)}`)).toEqual(wanted);
  });

  it.each<readonly [string, unknown]>([
    ['nothing', {}],
    ['a set', set],
    ['a set in an object', { jwks: set }],
    ['a key in an object', { key }],
    ['two sets', { one: set, two: set }],
    ['no key', { port: 80, keys: [] }],
    ['names', { port: 80, keys: ['a', 'b'] }],
    ['a key and a name', { port: 80, keys: [key, 'a'] }],
    ['a key whose type is a number', { port: 80, key: { kty: 1 } }],
    ['what is no key', { port: 80, key: { kid: 'a' } }],
    ['a list by another name', { port: 80, others: set.keys }],
    ['a text that only names one', { port: 80, note: 'the "kty" of {keys}' }],
    ['a text of JSON without one', { port: 80, note: '{"kid":"a"}' }],
    ['a text that is cut off', { port: 80, jwks: JSON.stringify(set).slice(0, -1) }],
    ['more than a hundred', { port: 80, keys: many(101) }],
    ['seven objects deep', nested(7)],
    ['a list of sets', [set, { port: 80 }]],
  ])('are not found in JSON: %s', (_name, settings) => {
    expect(configuredKeys(JSON.stringify(settings))).toBeUndefined();
  });

  it.each([
    ['a list', 'port: 80\nkeys:\n  - kty: EC\n    kid: a\n  - kty: RSA\n    kid: b', [key, other]],
    ['a list with the margin of its name', 'keys:\n- kid: a\n  kty: EC\n- kid: b\n  kty: RSA', [key, other]],
    ['a list with wide dashes', 'keys:\n  -   kty: EC\n      kid: a', [key]],
    ['quotation marks', `keys:\n  - "kty": "EC"\n    'kid': 'a'`, [key]],
    ['blanks in front of a colon', 'keys:\n  - kty : EC\n    kid : a', [key]],
    ['a comment', 'keys: # of staging\n  - kty: EC # a curve\n    kid: a   ', [key]],
    ['a sign that begins no comment', 'keys:\n  - kty: EC\n    kid: a#1', [{ ...key, kid: 'a#1' }]],
    ['the line ends of Windows', 'keys:\r\n  - kty: EC\r\n    kid: a\r\n', [key]],
    ['one alone', 'login:\n  key:\n    kty: EC\n    kid: a\n  port: 80', [key]],
    ['one that nothing stands above', 'kty: EC\nkid: a', [key]],
    ['one by name each', 'sig:\n  kty: EC\n  kid: a\nenc:\n  kty: RSA\n  kid: b', [key, other]],
    ['lines between that name nothing', 'keys:\n  - kty: EC\n\n    # its name\n    kid: a', [key]],
    ['a list within a key', 'keys:\n  - kty: EC\n    key_ops:\n    - verify\n    kid: a', [key]],
    ['what is no plain text', 'keys:\n  - kty: EC\n    kid: a\n    x5c: ["MII"]\n    n: *n\n    e: |', [key]],
    ['a hundred keys', `keys:\n${'  - kty: EC\n    kid: a\n'.repeat(100)}`, many(100)],
  ])('are found in YAML: %s', (_name, text, wanted) => expect(keysIn(text)).toEqual(wanted));

  it.each([
    ['nothing', ''],
    ['settings', 'port: 80\nkid: a'],
    ['words', 'The kty: it is EC'],
    ['a type without a value', 'keys:\n  - kty:\n    kid: a'],
    ['a type that is a list', 'keys:\n  - kty: [EC]'],
    ['more than a hundred', `keys:\n${'  - kty: EC\n    kid: a\n'.repeat(101)}`],
  ])('are not found in YAML: %s', (_name, text) => expect(configuredKeys(text)).toBeUndefined());

  it('are sought in texts of up to 400,000 letters', () => {
    const text = JSON.stringify({ port: 80, jwks: set });
    expect(keysIn(text.padEnd(400_000))).toEqual(set.keys);
    expect(configuredKeys(text.padEnd(400_001))).toBeUndefined();
  });
});
