import { describe, expect, it } from 'vitest';
import { makeKeySet } from '../../testing/cases.ts';
import { readKeySetField } from './key-set-field.ts';

const set = await makeKeySet();
const line = JSON.stringify(JSON.parse(set));
const keys: readonly Record<string, string>[] = JSON.parse(set).keys;
const encoded = btoa(set);
const lines = (text: string, front: (at: number) => string): string =>
  text
    .split('\n')
    .map((one, at) => front(at) + one)
    .join('\n');

describe('the field of a key set', () => {
  it.each([
    ['itself', set],
    ['a name', `JWKS: ${line}`],
    ['a name in the line above', `Our key set is:\n\n${set}\n\nThanks, Ann`],
    ['a fence', `\`\`\`json\n${set}\n\`\`\``],
    ['signs of quotation', lines(set, () => '> ')],
    ['numbers of lines', lines(set, (at) => `${at + 1}  `)],
    ['the command that fetched it', `$ curl -s https://rp.example/keys\n${set}`],
    ['an answer below it', `${set}\n\nHTTP/1.1 401 Unauthorized\n\n{"error":"invalid_client"}`],
    ['the head of an answer and a command', `$ curl -i https://rp.example/keys\nHTTP/2 200\n\n${set}`],
    ['a log', `2026-11-20 10:00:00.123 INFO  [main] keys: ${line}`],
    ['a variable', `JWKS='${line}'`],
    ['a variable with escapes', `JWKS=${JSON.stringify(line)}`],
    ['a member', `"jwks": ${set},`],
    ['the list with its name', `"keys": ${JSON.stringify(keys, null, 2)}`],
    ['keys in lines of their own', keys.map((key) => JSON.stringify(key)).join('\n')],
    ['a semicolon', `${set};`],
    ['quotation marks', `"${line}"`],
    ['a hard blank behind it', `${set}\u00a0`],
    ['the lines of a terminal', line.replace(/(.{80})/g, '$1\n')],
    ['base64', encoded],
    ['a secret of Kubernetes', `kind: Secret\ndata:\n  jwks.json: ${encoded}\n`],
    ['percent signs', encodeURIComponent(line)],
    ['a page that was saved', `<html><body><pre>${line.replaceAll('"', '&quot;')}</pre></body></html>`],
    ['a constant', `export const jwks = ${set.replace(/"(\w+)":/g, '$1:').replaceAll('"', "'")} as const;`],
    [
      'an answer of express',
      `app.get('/keys', (req, res) => {\n  res.json(${set.replaceAll('"', "'")});\n});`,
    ],
    ['a registration', JSON.stringify({ client_name: 'x', jwks: JSON.parse(set) })],
  ])('is read within %s', (_name, text) => {
    const read = readKeySetField(text);
    expect([read.shape, read.keys.map(({ jwk }) => jwk.kid), read.literal]).toEqual([
      'set',
      keys.map(({ kid }) => kid),
      undefined,
    ]);
  });

  it.each([
    ['quotes of one kind', set.replaceAll('"', "'")],
    ['names without quotes', line.replace(/"(\w+)":/g, '$1:')],
    ['hard blanks', set.replaceAll('  ', '\u00a0\u00a0')],
  ])('with %s is an object of a program, whose keys are read', (_name, text) => {
    const read = readKeySetField(text);
    expect([read.keys.length, read.literal]).toEqual([keys.length, true]);
  });

  it.each([
    ['a comma too many', set.replace(/\}\s*\]/, '},]')],
    ['a comment', set.replace('"keys"', '// keys\n"keys"')],
    ['a bracket too many', `${set}}`],
    ['its end cut off', set.slice(0, -4)],
    ['no comma', set.replace(/\}(\s*),(\s*)\{/, '}$1$2{')],
    ['another thing', 'https://rp.example/keys'],
  ])('with %s holds no key that a server could read', (_name, text) => {
    expect(readKeySetField(text).keys).toEqual([]);
  });

  it('shows where a key stands below a name', () => {
    const text = `JWKS:\n${set}`;
    const [key] = readKeySetField(text).keys;
    expect(JSON.parse(text.slice(key?.span?.start, key?.span?.end))).toEqual(keys[0]);
  });
});
