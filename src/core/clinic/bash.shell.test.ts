import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readShell } from '../request/shell-words.ts';

const folder = mkdtempSync(join(tmpdir(), 'words-'));

/**
 * Runs each command in a real bash in which `curl` prints its arguments. No program can be found, so nothing else runs. A variable
 * holds its own name, as the reader leaves it. `undefined`: bash refuses the command, or curl did not run.
 */
function runInBash(commands: readonly string[]): readonly (readonly string[] | undefined)[] {
  writeFileSync(join(folder, 'commands'), commands.map((command) => `${command}\0`).join(''));
  writeFileSync(
    join(folder, 'run.sh'),
    `PATH=; NAME='$\{NAME}'; set -f; set +B
curl() { printf 'ran\\0' >&3; [ $# = 0 ] || printf '%s\\0' "$@" >&3; }
while IFS= read -r -d '' command; do
  ( eval "$command"; wait ) 2>/dev/null </dev/null
  printf '\\036\\0' >&3
done < "$1" 3>&1 >/dev/null
`,
  );
  const output = execFileSync('bash', ['--norc', 'run.sh', 'commands'], {
    cwd: folder,
    env: { LC_ALL: 'C.UTF-8', PATH: process.env.PATH },
    maxBuffer: 1e8,
  });
  const runs = output.toString('utf8').split('\u001e\0').slice(0, commands.length);
  return runs.map((run) => (run.startsWith('ran\0') ? run.split('\0').slice(1, -1) : undefined));
}

const wordsOf = (text: string): readonly string[] | undefined =>
  readShell(text)[0]
    ?.words.slice(1)
    .map((word) => word.text);

const variable = `$\{NAME}`;
const fragment = fc.constantFrom(
  ...[
    'a',
    'b=c',
    '-d',
    ' ',
    ' ',
    ' ',
    'https://a.sg/t',
    '%41',
    '+',
    '@',
    '!',
    '#',
    ' #',
    '^',
    'é',
    '漢',
    '~x',
    ':',
  ],
  ...[
    "'x y'",
    "''",
    "'a&b'",
    '"x y"',
    '""',
    '"a&b;c"',
    '"\\""',
    '"\\$x"',
    '"\\x"',
    '"\\\\"',
    '"\\\n"',
    `"'"`,
    `'"'`,
  ],
  ...['\\ ', '\\&', "\\'", '\\"', '\\\\', '\\a', '\\\n', '\n', '&', ';', '|', '&&', '\t'],
  ...[
    variable,
    `"${variable}"`,
    `'${variable}'`,
    "$'\\t\\x41\\u00e9'",
    "$'it\\'s'",
    '$"x"',
    '$ ',
    '"$"',
    '$%',
  ],
);
const command = fc.array(fragment, { maxLength: 12 }).map((pieces) => `curl ${pieces.join('')}`);

describe('the words of a POSIX command', () => {
  it('are those that a real bash makes, for hostile commands', () => {
    const commands = fc.sample(command, { numRuns: 2_000, seed: 11 });
    const ran = runInBash(commands);
    const compared = commands.flatMap((text, at) => {
      const words = ran[at];
      return words === undefined ? [] : [{ text, bash: words, reader: wordsOf(text) }];
    });
    expect(compared.length).toBeGreaterThan(1_000);
    expect(compared.filter(({ bash, reader }) => JSON.stringify(bash) !== JSON.stringify(reader))).toEqual(
      [],
    );
  });

  it.each([
    ["curl -d 'grant_type=x&code=y' https://a.sg/token", ['-d', 'grant_type=x&code=y', 'https://a.sg/token']],
    ['curl -d grant_type=x&code=y https://a.sg/token', ['-d', 'grant_type=x']],
    ['curl -d "a=b" \\\n  -d \'c=d\'', ['-d', 'a=b', '-d', 'c=d']],
    ["curl -d 'it'\\''s'", ['-d', "it's"]],
    ['curl -d ‘a b’', ['-d', '‘a', 'b’']],
  ])('%s', (text, wanted) => {
    expect(runInBash([text])).toEqual([wanted]);
    expect(wordsOf(text)).toEqual(wanted);
  });
});
