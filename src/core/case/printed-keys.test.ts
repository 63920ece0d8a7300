import { describe, expect, it } from 'vitest';
import { dropPrivateKeys } from './private-keys.ts';
import { recognisePaste } from './recognise.ts';

const secret = 'q1w2E3r4T5y6U7i8O9p0A1s2D3f4G5h6J7k8L9z0X1c';
const members = Object.entries({
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  d: secret,
});
const joined = (glue: string, write: (name: string, value: string) => string): string =>
  members.map(([name, value]) => write(name, value)).join(glue);

describe('a private key that a program printed', () => {
  it.each([
    ['Node', `{ ${joined(', ', (name, value) => `${name}: '${value}'`)} }`],
    ['a Map of Node', `Map(4) { ${joined(', ', (name, value) => `'${name}' => '${value}'`)} }`],
    ['tuples of Python', `[${joined(', ', (name, value) => `('${name}', '${value}')`)}]`],
    ['print_r', `Array\n(\n${joined('\n', (name, value) => `    [${name}] => ${value}`)}\n)`],
    ['var_dump', joined('\n', (name, value) => `["${name}"]=>\n  string(${value.length}) "${value}"`)],
    [
      'var_dump with Xdebug',
      joined('\n', (name, value) => `'${name}' =>\n  string(${value.length}) "${value}"`),
    ],
    ['Ruby', `{${joined(', ', (name, value) => `"${name}"=>"${value}"`)}}`],
    ['symbols of Ruby', `{${joined(', ', (name, value) => `:${name}=>"${value}"`)}}`],
    ['lists of Go', `map[${joined(' ', (name, value) => `${name}:[${value}]`)}]`],
    ['Java', `{${joined(', ', (name, value) => `${name}=${value}`)}}`],
    ['lists of Java', `{${joined(', ', (name, value) => `${name}=[${value}]`)}}`],
    ['C#', joined(', ', (name, value) => `[${name}, ${value}]`)],
    ['lines', joined('\n', (name, value) => `${name}\n${value}`)],
    ['tabs', joined('\n', (name, value) => `${name}\t${value}`)],
    ['a table', joined('\n', (name, value) => `| \`${name}\` | \`${value}\` |`)],
    ['a console', joined('\n', (name, value) => `│ ${name} │ '${value}' │`)],
    ['a list', joined('\n', (name, value) => `- **${name}**: \`${value}\``)],
    ['rows with commas', joined('\n', (name, value) => `${name},${value}`)],
    ['a mail', `{${joined(', ', (name, value) => `“${name}”: “${value}”`)}}`],
    ['HTML', `{${joined(', ', (name, value) => `&quot;${name}&quot;:&quot;${value}&quot;`)}}`],
  ])('is dropped and told: %s', (_name, text) => {
    const { text: clean, dropped } = dropPrivateKeys(text);
    expect(clean).not.toContain(secret.slice(0, 20));
    expect(clean).toContain('f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU');
    expect(dropped).toEqual(['JWK d']);
    expect(JSON.stringify(recognisePaste(`POST https://a.sg/token\n${text}`))).not.toContain(
      secret.slice(0, 20),
    );
  });

  const byLength = (length: number): string => secret.repeat(20).slice(0, length);

  it.each([
    ['in JSON', `{"d":"${secret}"}`],
    ['beside its point', `{"x":"${byLength(43)}","d":"${secret}"}`],
    ['in code', `const d = '${byLength(64)}';`],
    ['in a line', `d: ${byLength(86)}`],
    ['of RSA', `d=${byLength(342)}`],
    ['a prime', `p = "${byLength(171)}"`],
    ['in a variable', `PRIVATE_KEY_D=${secret}`],
    ['in a member of a name', `jwk.d = "${secret}"`],
  ])('is dropped where it stands alone, %s', (_where, text) => {
    const { text: clean, dropped } = dropPrivateKeys(text);
    expect(clean).not.toContain(secret.slice(0, 20) + (text.includes('"x"') ? `${secret.slice(20)}"}` : ''));
    expect(dropped).toHaveLength(1);
  });

  it.each([
    `curl -d ${secret}`,
    `https://a.sg/cb?d=${secret}&p=${secret}`,
    `d = ${byLength(50)}`,
    `d: ${'0123456789abcdef'.repeat(4)}`,
    `{"d":"${'E'.repeat(44)}"}`,
    `id: ${secret}`,
    `k = ${secret}`,
    `q: ${secret}`,
    `d: eyJ${byLength(40)}.${byLength(40)}`,
    `kty and a word: ${secret}`,
    `{kty=EC, k=${secret}}`,
    `{kty=EC, id=${secret}}`,
    '{kty=EC, d=short}',
  ])('is not seen in %j', (text) => expect(dropPrivateKeys(text)).toEqual({ text, dropped: [] }));

  it('may be a symmetric one', () => {
    expect(dropPrivateKeys(`{kty=oct, k=${secret}}`)).toEqual({
      text: '{kty=oct, k=(removed)}',
      dropped: ['JWK k'],
    });
  });

  it('is dropped to where the print was cut', () => {
    const lines = Array.from({ length: 4 }, (_none, at) => `${'MIGHAgEAMBMGByqGSM49'.repeat(3)}${at}`);
    for (const joint of ["\\n' +\n    '", "\\n'\n        '"]) {
      const { text } = dropPrivateKeys(`{ key: '-----BEGIN PRIVATE KEY-----${joint}${lines.join(joint)}`);
      expect(text).not.toContain('MIGHAgEAMBMGByqGSM49');
    }
  });

  it('is sought in linear time', () => {
    const started = performance.now();
    for (const part of [
      'd ',
      'd|',
      '"""d',
      'd\n',
      'd =>',
      "'(`",
      'd: string(1) ',
      '-----BEGIN PRIVATE KEY-----"',
    ])
      dropPrivateKeys(`kty ${part.repeat(400_000 / part.length)}`);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
