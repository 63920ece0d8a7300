import { describe, expect, it } from 'vitest';
import { compareShells, longestCompared, type ShellComparison, type ShellReading } from './compare-shells.ts';

function compare(text: string): ShellComparison {
  const comparison = compareShells(text);
  if (comparison === undefined) throw new Error('no curl command');
  return comparison;
}
const readingIn = (text: string, shell: ShellReading['shell']): ShellReading => {
  const reading = compare(text).readings.find((candidate) => candidate.shell === shell);
  if (reading === undefined) throw new Error('every shell has a reading');
  return reading;
};
const kinds = (text: string, shell: ShellReading['shell']): readonly string[] =>
  readingIn(text, shell).remarks.map(({ kind }) => kind);

const url = 'https://a.sg/token';

/** What curl gets: by the rules cited in the readers of cmd.exe and PowerShell. */
const tables = {
  posix: [
    [`curl ${url} -d 'a=b&c=d'`, [url, '-d', 'a=b&c=d']],
    [`curl ${url} -d "a=\\"b\\"" -d a\\&b`, [url, '-d', 'a="b"', '-d', 'a&b']],
    [`curl ${url} \\\n  -d a=b`, [url, '-d', 'a=b']],
    [`curl ${url} -d $'a=\\tb'`, [url, '-d', 'a=\tb']],
  ],
  cmd: [
    [`curl ${url} -d "a=b&c=d"`, [url, '-d', 'a=b&c=d']],
    [`curl ${url} -d 'a=b'`, [url, '-d', "'a=b'"]],
    [`curl ${url} -H 'X: y'`, [url, '-H', "'X:", "y'"]],
    [`curl ${url} -d a=b^&c=d`, [url, '-d', 'a=b&c=d']],
    [`curl ^"${url}^" ^\n  -d ^"a=b^&c=d^"`, [url, '-d', 'a=b&c=d']],
    [`curl ${url} -d "{\\"a\\":\\"b\\"}"`, [url, '-d', '{"a":"b"}']],
    [`curl ${url} -d "a=""b"""`, [url, '-d', 'a="b"']],
    [`curl ${url} -o C:\\x\\y -d "a\\\\"`, [url, '-o', 'C:\\x\\y', '-d', 'a\\']],
    [`curl ${url} \\\n  -d a=b`, [url, '\\']],
    [`curl ${url} -d "a=^b"`, [url, '-d', 'a=^b']],
    [`curl ${url} -d "a=\\"b&c=d\\""`, [url, '-d', 'a="b']],
  ],
  powershell: [
    [`curl.exe ${url} -d 'a=b&c=d'`, [url, '-d', 'a=b&c=d']],
    [`curl.exe ${url} -d 'it''s'`, [url, '-d', "it's"]],
    [`curl.exe ${url} -d "a\`"b\`n"`, [url, '-d', 'a"b\n']],
    [`curl.exe ${url} \`\n  -d a=b`, [url, '-d', 'a=b']],
    [`curl.exe ${url} -d \u201ca b\u201d`, [url, '-d', 'a b']],
    [`curl.exe ${url} -d 'a'b`, [url, '-d', 'a', 'b']],
    [`curl.exe ${url} -d x'a b'c`, [url, '-d', 'xa bc']],
    [`curl.exe ${url} -d a=b # why`, [url, '-d', 'a=b']],
    [`& curl.exe ${url} -d a=b; ls`, [url, '-d', 'a=b']],
    [`curl.exe ${url} \\\n -d a=b`, [url, '\\']],
    [`curl.exe ${url} -d "a=$CODE"`, [url, '-d', 'a=$CODE']],
  ],
} as const;

describe('what each shell hands to curl', () => {
  for (const shell of ['posix', 'cmd', 'powershell'] as const) {
    it.each(tables[shell].map(([text, wanted]) => [text, wanted] as const))(
      `${shell}: %s`,
      (text, wanted) => {
        expect(readingIn(text, shell).arguments).toEqual(wanted);
      },
    );
  }
});

describe('the comparison of shells', () => {
  it.each([
    ['PS C:\\> curl.exe a', 'powershell', true],
    ['curl.exe a `\n -d x', 'powershell', true],
    ['C:\\Users\\me>curl a', 'cmd', true],
    ['curl a ^\n -d x', 'cmd', true],
    ['curl ^"https://a.sg^"', 'cmd', true],
    ['curl a \\\n -d x', 'posix', true],
    ['$ curl a', 'posix', true],
    ["curl a -d 'x=y'", 'posix', true],
    ['curl a -d "x=y"', 'posix', false],
  ])('says for which shell %j was written', (text, shell, told) => {
    const { writtenFor } = compare(text);
    expect([writtenFor.shell, writtenFor.because !== undefined]).toEqual([shell, told]);
  });

  it.each([
    [`curl ${url} -d "a=b"`, []],
    [`curl ${url} -d a=b -H "X: y"`, []],
    [`curl ${url} -d 'a=b'`, ['cmd']],
    [`curl ${url} -d 'a=b&c=d'`, ['cmd']],
    [`curl ${url} \\\n  -d "a=b"`, ['cmd', 'powershell']],
    [`curl ${url} ^\n  -d "a=b"`, ['posix', 'powershell']],
    [`curl.exe ${url} \`\n  -d "a=b"`, ['posix', 'cmd']],
    [`curl ${url} -d "a=$CODE"`, ['cmd']],
    [`curl ${url} -d "a=\\"b\\""`, ['powershell']],
  ])('says where %j breaks', (text, wanted) => {
    expect(compare(text).breaksIn).toEqual(wanted);
  });

  it('shows what an unquoted & leaves to the shell', () => {
    const text = `curl ${url} -d grant_type=x&code=y`;
    for (const shell of ['posix', 'cmd', 'powershell'] as const) {
      expect(readingIn(text, shell)).toMatchObject({
        request: { body: 'grant_type=x' },
        cutOff: 'code=y',
        remarks: expect.arrayContaining([expect.objectContaining({ kind: 'unquoted-ampersand' })]),
      });
    }
  });

  it.each([
    [`curl ${url} -d 'a=b'`, 'cmd', ['cmd-single-quotes']],
    [`curl "${url}" -d "a=%3A%2F"`, 'cmd', ['batch-percent']],
    [`curl ${url} -d "a=%CODE%"`, 'cmd', ['shell-variable']],
    [`curl ${url} -d "a=%E2%80%8B"`, 'cmd', ['batch-percent']],
    [`curl ${url} -d "a=b!c"`, 'posix', ['history']],
    [`curl ${url} -d 'a=b!c'`, 'posix', []],
    [`curl ${url}?a=b -d a=b`, 'posix', ['pattern']],
    [`curl ${url} -d {a,b}`, 'posix', ['braces']],
    [`curl ${url} -d 'a=$CODE'`, 'posix', ['literal-variable']],
    [`curl ${url} -d "a=$CODE"`, 'powershell', ['shell-variable', 'powershell-curl-alias']],
    [`curl.exe ${url} -d '{"a":1}'`, 'powershell', ['inner-quotes']],
    [`curl.exe ${url} -d "a=b"`, 'powershell', []],
    [`curl ${url} -d "a=b`, 'posix', ['unclosed-quote']],
  ] as const)('remarks on %j in %s', (text, shell, wanted) => {
    expect(kinds(text, shell)).toEqual(wanted);
  });

  it('has nothing to say of a text without curl, or of one that is too long', () => {
    expect(compareShells('grant_type=x&code=y')).toBeUndefined();
    expect(compareShells('')).toBeUndefined();
    expect(compareShells(`curl ${url} -d ${'a'.repeat(longestCompared)}`)).toBeUndefined();
  });
});
