import { describe, expect, it } from 'vitest';
import { parseCurl } from './parse-curl.ts';
import type { ShellId } from './windows-words.ts';

/** The words of a command that begin with a letter where quotes or a hyphen were meant. */
function wordsOf(text: string, shell: ShellId): readonly string[] {
  const notes = parseCurl(text, { shell })?.notes ?? [];
  return notes.filter(({ kind }) => kind === 'typographic-word').map(({ detail }) => detail);
}
const url = 'https://a.sg/token';

describe('the words of a word processor', () => {
  it.each<readonly [string, ShellId, readonly string[]]>([
    [`curl ${url} –d a=1`, 'posix', ['–d']],
    [`curl ${url} —data a=1`, 'posix', ['—data']],
    [`curl ${url} –d a=1`, 'powershell', ['–d']],
    [`curl ${url} -d ‘a=1’`, 'posix', ['‘a=1’']],
    [`curl ${url} -d “a=1”`, 'cmd', ['“a=1”']],
    [`curl ${url} -d “a=1”`, 'powershell', []],
    [`curl ${url} -d '‘a=1’'`, 'posix', []],
    [`curl ${url} -d 'a=it’s – fine'`, 'posix', []],
    [`curl ${url} -d a=1 – 5`, 'posix', []],
  ])('in %s for %s', (text, shell, wanted) => {
    expect(wordsOf(text, shell)).toEqual(wanted);
  });
});
