import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEcho } from '../../testing/echo-server.ts';
import { parseCurl } from '../request/parse-curl.ts';
import { parseForm } from '../request/parse-form.ts';
import { type CurlInput, toCurl } from './curl.ts';

let echo: Awaited<ReturnType<typeof startEcho>>;
const folder = mkdtempSync(join(tmpdir(), 'curl-'));

beforeAll(async () => {
  echo = await startEcho();
});
afterAll(() => echo.stop());

/** Runs commands in a real shell, as one script; the server must answer, so the call cannot block the loop it lives in. */
async function runInShell(shell: string, commands: readonly string[]): Promise<void> {
  const script = join(folder, 'script.sh');
  writeFileSync(
    script,
    commands.map((command) => command.replace(/^curl -i /, 'curl -sS -o /dev/null ')).join('\n\n'),
  );
  const { execFile } = await import('node:child_process');
  await new Promise<void>((resolve, reject) => {
    execFile(shell, [script], { cwd: folder }, (error) => (error === null ? resolve() : reject(error)));
  });
}

/** Values that break quoting: quotes, dollars, line ends, percent signs, control characters, any Unicode. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      "'",
      '"',
      '\\',
      '$',
      '`',
      '&',
      ';',
      '|',
      '\n',
      '\r',
      '\t',
      ' ',
      '%',
      '+',
      '=',
      '#',
      '@',
      '!',
      '~',
      '*',
      '(',
      ')',
      '<',
      '>',
      '{',
      '}',
      '[',
      ']',
      '^',
      '\u0000',
      '\u007f',
      '\u00a0',
      'é',
      '漢',
      '😀',
      '\ufeff',
    ),
    maxLength: 30,
  }),
  fc.constantFrom(
    '@/etc/passwd',
    '$(id)',
    '`id`',
    '$HOME',
    "it's",
    '%25',
    '%zz',
    'a&b=c',
    '-d',
    '--data',
    '',
    ' ',
    'a+b c',
    '\\',
    "'\\''",
  ),
);

function inputOf(values: readonly string[]): CurlInput {
  return {
    url: `${echo.url}/token`,
    method: 'POST',
    headers: [{ name: 'X-Probe', value: "a 'quoted' $value" }],
    parameters: values.map((value, at) => ({ name: `p${at}`, value })),
  };
}

/** What must arrive: lone surrogates are no characters and cannot be sent. */
const wellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

async function sendAndCompare(shell: string, batches: readonly (readonly string[])[]): Promise<number> {
  await runInShell(
    shell,
    batches.map((values) => toCurl(inputOf(values), { secretsAsVariables: false })),
  );
  const arrived = echo.take();
  expect(arrived).toHaveLength(batches.length);
  let count = 0;
  for (const [at, values] of batches.entries()) {
    const body = arrived[at]?.body ?? '';
    const received = parseForm(body, 'body').map(({ value }) => value);
    expect(received).toEqual(values.map(wellFormed));
    expect(new URLSearchParams(body).getAll('p0')).toEqual(values.slice(0, 1).map(wellFormed));
    expect(arrived[at]?.headers['x-probe']).toBe("a 'quoted' $value");
    count += values.length;
  }
  return count;
}

describe('the curl command', () => {
  it.each([
    ['bash', 1000],
    ['dash', 200],
  ])(
    'carries hostile values byte for byte through a real %s and a real curl',
    async (shell, total) => {
      const perCommand = 25;
      const values = fc.sample(nasty, { numRuns: total, seed: 7 });
      const batches = Array.from({ length: total / perCommand }, (_, at) =>
        values.slice(at * perCommand, (at + 1) * perCommand),
      );
      expect(await sendAndCompare(shell, batches)).toBe(total);
    },
    120_000,
  );

  it('is read back as the same request by our own reader', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 8 }), (values) => {
        const request = parseCurl(toCurl(inputOf(values), { secretsAsVariables: false }));
        expect(request?.parameters.map(({ value }) => value)).toEqual(values.map(wellFormed));
        expect(request?.method).toBe('POST');
        expect(request?.url).toBe(`${echo.url}/token`);
        expect(request?.headers[0]).toMatchObject({ name: 'X-Probe', value: "a 'quoted' $value" });
      }),
      { seed: 11 },
    );
  });

  it('holds no secret where secrets are variables', () => {
    const parameters = [
      { name: 'code', value: 'SECRET-CODE' },
      { name: 'client_assertion', value: 'SECRET.JWT.SIGNATURE' },
      { name: 'code_verifier', value: 'SECRET-VERIFIER' },
      { name: 'redirect_uri', value: 'https://rp.example.sg/cb' },
    ];
    const input = { ...inputOf([]), headers: [{ name: 'DPoP', value: 'SECRET-PROOF' }], parameters };
    const command = toCurl(input, { secretsAsVariables: true });
    expect(command).not.toContain('SECRET');
    expect(command).toContain('"client_assertion=$CLIENT_ASSERTION"');
    expect(command).toContain('"DPoP: $DPOP"');
    expect(command).toContain('https://rp.example.sg/cb');
  });
});

/** Commands as people write them; `URL` stands for the address of the server. */
const commands: readonly string[] = [
  'curl URL/token',
  'curl -X POST URL/token',
  'curl -XPOST URL/token -d a=1',
  'curl URL/token -d a=1 -d b=2',
  "curl URL/token -d 'a=1&b=2'",
  'curl URL/token -d "a=1&b=2"',
  "curl URL/token --data 'a=b c'",
  "curl URL/token --data-raw '@literal=1'",
  "curl URL/token --data-ascii 'a=1'",
  "curl URL/token --data-binary $'a=1\\nb=2'",
  "curl URL/token --data-urlencode 'a=b c&d'",
  "curl URL/token --data-urlencode '=only content'",
  "curl URL/token --data-urlencode 'content alone'",
  "curl URL/token --data-urlencode 'a=é漢😀'",
  "curl URL/token --data-urlencode 'a=+%41'",
  'curl URL/token -d a=%41+b',
  'curl URL/token -d a',
  'curl URL/token -d a= -d =b',
  'curl URL/token -d a==b=c',
  'curl -G URL/token -d a=1 -d b=2',
  "curl -G 'URL/token?x=1' -d a=1",
  "curl 'URL/token?x=1&y=2' -d a=1",
  'curl -sSd a=1 URL/token',
  'curl -sSL -d a=1 URL/token',
  'curl --url URL/token --data a=1',
  'curl -d a=1 --url URL/token -s',
  "curl URL/token -H 'X-One: 1' -H 'X-Two: 2' -d a=1",
  "curl URL/token -H 'X-One:1' -d a=1",
  "curl URL/token -H 'Content-Type: application/json' -d '{\"a\":1}'",
  "curl URL/token -H 'content-type: text/plain' -d 'a=1'",
  "curl URL/token -H 'Content-Type:' -d a=1",
  'curl URL/token --json \'{"a":1}\'',
  'curl URL/token --json \'{"a":1}\' --json \'{"b":2}\'',
  'curl -u id:secret URL/token -d a=1',
  'curl --user id:secret URL/token -d a=1',
  "curl -A 'agent x' URL/token -d a=1",
  'curl -e http://from.example/ URL/token -d a=1',
  "curl -b 'c=1' URL/token -d a=1",
  "curl URL/token -d a='it'\\''s'",
  'curl URL/token -d "a=\\"quoted\\""',
  'curl URL/token -d "a=\\$HOME"',
  "curl URL/token -d 'a=$HOME'",
  'curl URL/token -d a=x\\ y',
  'curl URL/token -d a=x\\&y',
  "curl URL/token -d $'a=tab\\there'",
  "curl URL/token -d $'a=\\x41\\u00e9'",
  'curl URL/token \\\n  -d a=1 \\\n  -d b=2',
  "curl URL/token -d 'a=1\nb=2'",
  'curl URL/token -d "a=1\nb=2"',
  'curl URL/token -d a=1 # a remark',
  'curl URL/token -d a=1;',
  'curl URL/token -d a=1 && true',
  'curl URL/token -d a=1 | cat',
  'curl -X PUT URL/token -d a=1',
  'curl -X GET URL/token -d a=1',
  'curl -I URL/token',
  'curl --request POST --url URL/token --data a=1 --data b=2',
  "curl URL/token --data-urlencode a=1 --data-urlencode 'b=2 3' -d c=4",
  'curl URL/token -d "" ',
  "curl URL/token -d a=1 -H 'X-Empty;'",
  'curl -k --compressed URL/token -d a=1 --max-time 5',
  'curl --connect-timeout 5 --retry 0 URL/token -d a=1',
];

describe('reading a curl command', () => {
  it.each(commands)('agrees with a real shell and curl on: %s', async (command) => {
    const text = command.replaceAll('URL', echo.url);
    await runInShell('bash', [text.replace(/\bcurl\b/, 'curl -sS -o /dev/null')]);
    const [arrived] = echo.take();
    const request = parseCurl(text);
    expect(request?.method).toBe(arrived?.method);
    const target = new URL(request?.url ?? '');
    expect(`${target.pathname}${target.search}`).toBe(arrived?.url);
    const body = Buffer.from(request?.body ?? '', 'utf8').toString('latin1');
    expect(body).toBe(arrived?.body);
    const type = String(arrived?.headers['content-type'] ?? '').split(';')[0] || undefined;
    expect(request?.contentType).toBe(type);
    for (const { name, value } of request?.headers ?? []) {
      if (name.startsWith('X-')) expect(arrived?.headers[name.toLowerCase()]).toBe(value);
      if (name === 'Authorization' || name === 'Cookie' || name === 'User-Agent')
        expect(arrived?.headers[name.toLowerCase()]).toBe(value);
    }
  });

  it('has a real curl to compare with', () => {
    expect(execFileSync('curl', ['--version']).toString()).toMatch(/^curl \d/);
  });
});
