import { describe, expect, it } from 'vitest';
import { makeKeySet } from '../../testing/cases.ts';
import { parseKeySet } from '../key-set/parse-key-set.ts';
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

const yaml = `keys:\n${keys
  .map(
    (key) =>
      `  - ${Object.entries(key)
        .map(([name, value]) => `${name}: "${value}"`)
        .join('\n    ')}`,
  )
  .join('\n')}`;
const pieces = JSON.stringify(line)
  .slice(1, -1)
  .split(/(?<=,)/);
const php = (value: unknown): string =>
  typeof value !== 'object' || value === null
    ? `'${value}'`
    : `[${Object.entries(value)
        .map(([name, inner]) => (Array.isArray(value) ? php(inner) : `'${name}' => ${php(inner)}`))
        .join(', ')}]`;

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
    ['an array of PHP', php(JSON.parse(set))],
    [
      'a variable of PHP',
      `<?php\n$jwks = ${php(JSON.parse(set)).replace(/\[/g, 'array(').replace(/\]/g, ')')};`,
    ],
    ['the list of an array of PHP', `'keys' => ${php(keys)},`],
    ['YAML', yaml],
    ['YAML below other settings', `---\napp:\n  jwks:\n${lines(yaml, () => '    ')}`],
    ['settings', JSON.stringify({ Login: { ClientId: 'a', Jwks: JSON.parse(set) } }, null, 2)],
    ['settings, as a text', JSON.stringify({ Login: { ClientId: 'a', Jwks: line } })],
    [
      'settings, under names of their own',
      JSON.stringify({ Id: 'a', Signing: keys[0], Encryption: keys[1] }),
    ],
    ['pieces of a text', `String jwks = "${pieces.join('"\n    + "')}";`],
    ['pieces of a text in Python', `JWKS = (\n'${line.match(/.{1,50}/g)?.join("'\n'")}'\n)`],
    ['a comment behind it', `${set} // staging`],
    ['the end of a sentence', `${set}.`],
    ['a mail', `On Friday Dev wrote:\n${lines(set, () => '> ')}`],
    ['a page without its tags', line.replaceAll('"', '&quot;')],
    ['code of a page', `<code>${line.replaceAll('"', '&quot;')}</code>`],
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
    ['sets of two places', JSON.stringify({ Id: 'a', One: JSON.parse(set), Two: JSON.parse(set) })],
    ['a wrapper that no settings have', JSON.stringify({ mine: JSON.parse(set) })],
  ])('with %s holds no key that a server could read', (_name, text) => {
    expect(readKeySetField(text).keys).toEqual([]);
  });

  it('holds no private key where only a program has it', () => {
    const hidden = JSON.stringify({ Id: 'a', Jwks: { keys: [{ ...keys[0], d: 'x' }] } });
    expect(readKeySetField(hidden).keys.map(({ privateMembers }) => privateMembers)).toEqual([[]]);
    const served = JSON.stringify({ keys: [{ ...keys[0], d: 'x' }] });
    expect(readKeySetField(served).keys.map(({ privateMembers }) => privateMembers)).toEqual([['d']]);
  });

  it.each([
    ['nothing', ''],
    ['a set', set],
    ['no keys', '{"keys":[]}'],
    ['an array', JSON.stringify(keys)],
    ['one key', JSON.stringify(keys[0])],
    ['a set in a wrapper', JSON.stringify({ jwks: JSON.parse(set) })],
    ['a set in a wrapper of a registration', JSON.stringify({ client_name: 'x', data: JSON.parse(set) })],
    ['an answer', `HTTP/1.1 200 OK\n\n${set}`],
    ['a page', `HTTP/1.1 404 Not Found\n\n<pre>${line}</pre>`],
    ['JSON that does not close', `[${line}`],
  ])('is what is served where it holds %s', (_name, text) => {
    expect(readKeySetField(text)).toEqual(parseKeySet(text));
  });

  it('is a wrapped set or a list that stands in words', () => {
    const read = (text: string) => readKeySetField(`The keys:\n\n${text}`);
    expect(read(JSON.stringify({ jwks: JSON.parse(set) })).wrappedAt).toBe('jwks.keys');
    expect(read(JSON.stringify(keys)).shape).toBe('array');
  });

  it('shows where each stands, where the letters are those that were pasted', () => {
    const text = `Keys:\n\n${set}\n\nAnn`;
    const by = text.indexOf(set);
    const moved = parseKeySet(set).keys.map(({ span, memberSpans }) => [
      [span].map((place) => place && [place.start + by, place.end + by]),
      [...(memberSpans ?? [])].map(([name, { start, end }]) => [name, start + by, end + by]),
    ]);
    expect(
      readKeySetField(text).keys.map(({ span, memberSpans }) => [
        [span].map((place) => place && [place.start, place.end]),
        [...(memberSpans ?? [])].map(([name, { start, end }]) => [name, start, end]),
      ]),
    ).toEqual(moved);
    const quoted = readKeySetField(lines(set, () => '> ')).keys;
    expect(quoted.map(({ span, memberSpans }) => [span, memberSpans])).toEqual(
      keys.map(() => [undefined, undefined]),
    );
  });

  it('shows where a key stands below a name', () => {
    const text = `JWKS:\n${set}`;
    const [key] = readKeySetField(text).keys;
    expect(JSON.parse(text.slice(key?.span?.start, key?.span?.end))).toEqual(keys[0]);
  });
});
