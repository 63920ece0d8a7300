import { describe, expect, it } from 'vitest';
import type { ShellId } from '../request/windows-words.ts';
import { compareShells } from './compare-shells.ts';

const url = 'https://a.sg/token';
const long = 'x'.repeat(60);
const remarks = (text: string, shell: ShellId): readonly string[] =>
  compareShells(text)
    ?.readings.find((reading) => reading.shell === shell)
    ?.remarks.map(
      ({ words, span }) => `${words} @ ${span === undefined ? '' : text.slice(span.start, span.end)}`,
    ) ?? [];

describe('what is said of a command in a shell', () => {
  it.each([
    [
      `curl ${url} -d a=b&c=d`,
      'an & outside quotes ends the command: c=d is not sent, the shell runs it as the next command @ &c=d',
    ],
    [`curl ${url}\n-d a=b`, 'the line end ends the command: -d and what follows is not sent @ -d'],
    [`curl ${url} -d 'a=$A'`, '$A stands in single quotes and is sent as it stands @ a=$A'],
    [`curl ${url} -d "a=$A"`, '$A is replaced by what it stands for @ $A'],
    [`curl ${url} b=c`, 'curl takes b=c for one more URL @ b=c'],
    [`curl ${url} ${long}`, `curl takes ${long.slice(0, 40)}… for one more URL @ ${long}`],
    [
      `curl ${url} ${long.slice(0, 40)}`,
      `curl takes ${long.slice(0, 40)} for one more URL @ ${long.slice(0, 40)}`,
    ],
    [`curl ${url} -d @b.txt`, 'curl sends the content of the file b.txt @ @b.txt'],
    [`curl ${url} -d a=@b.txt`, 'a=@b.txt is sent as it stands: no file is read @ a=@b.txt'],
    [`curl ${url} -d 'a=b`, "the quote ' is never closed @ 'a=b"],
    [`curl ${url} -d "a=!b"`, 'typed at a prompt, bash takes ! for a recall of its history @ "a=!b"'],
    [`curl ${url} -d a=*`, 'zsh refuses the command @ a=*'],
    [`curl ${url}?a=b`, `zsh refuses the command @ ${url}?a=b`],
    [`curl ${url} -d {a,b}`, 'braces with a comma outside quotes become several arguments @ {a,b}'],
    [`curl ${url} -d {abc,def}`, 'braces with a comma outside quotes become several arguments @ {abc,def}'],
  ])('bash: %s', (text, wanted) => {
    const said = remarks(text, 'posix');
    expect(said).toHaveLength(1);
    expect(said[0]?.endsWith(wanted)).toBe(true);
  });

  it.each([
    `curl ${url} -d a=b`,
    `curl ${url} -d 'a=!b*[{c,d}'`,
    `curl ${url} -d "a=*[?{c,d}"`,
    `curl ${url} -d a=\\!b\\*`,
    `curl ${url} -d "a=! b!"`,
    `curl ${url} -d {a}`,
    `curl ${url} -d 'a=b' 'x=*' | cat`.replace(" 'x=*'", ''),
    `curl ${url} --wrong`,
  ])('bash: nothing of %s', (text) => expect(remarks(text, 'posix')).toEqual([]));

  it('says the same thing of every argument once, but names every variable', () => {
    expect(
      remarks(`curl ${url} -d "$A" -d "$B" -d '$C' -d '$D' e f * ?`, 'posix').map(
        (words) => words.split(' @ ')[1],
      ),
    ).toEqual(['$A', '$B', '$C', 'e', '*']);
  });

  it.each([
    [`curl ${url} -d 'a=b'`, "the single quote in 'a=b' is a letter here, and quotes nothing @ 'a=b'"],
    [`curl ${url} \\\n-d a=b`, 'a backslash at the line end joins no lines here @ \\'],
    [
      `curl ${url} -d a=%2F`,
      'in a batch file % and a digit stand for an argument of the file: there each % must be written %% @ a=%2F',
    ],
  ])('cmd.exe: %s', (text, wanted) => expect(remarks(text, 'cmd')).toContain(wanted));

  it.each([
    [
      `curl ${url}`,
      'in Windows PowerShell 5.1 curl is Invoke-WebRequest, which refuses these options: write curl.exe @ curl',
    ],
    [
      `curl.exe ${url} -d '{"a":1}'`,
      `up to PowerShell 7.2 the double quotes inside an argument are lost on the way to curl @ '{"a":1}'`,
    ],
  ])('PowerShell: %s', (text, wanted) => expect(remarks(text, 'powershell')).toEqual([wanted]));
});

it('looks for braces in time that grows with the command', () => {
  expect(remarks(`curl ${url} -d {${','.repeat(300_000)}`, 'posix')).toEqual([]);
});

describe('what tells two shells apart', () => {
  it.each([
    ['the same arguments', `curl ${url} -d "a=b"`, []],
    ['one more argument', `curl ${url} -d 'a=b' c=d`, ['cmd']],
    ['a header', `curl ${url} -H 'A: b'`, ['cmd']],
    ['parts of a form', `curl ${url} -F 'a=b'`, ['cmd']],
    ['a variable', `curl ${url} -d "a=$A"`, ['cmd']],
    ['no curl at all', `A=b curl ${url}`, []],
  ])('%s', (_name, text, breaksIn) => expect(compareShells(text)?.breaksIn).toEqual(breaksIn));

  it('is what is cut off, where a line end or an & cuts', () => {
    const cutOff = (text: string) => compareShells(text)?.readings.map((reading) => reading.cutOff);
    expect(cutOff(`curl ${url} -d a=b&c=d e`)).toEqual(['c=d e', 'c=d e', 'c=d e']);
    expect(cutOff(`curl ${url}\n-d a=b`)).toEqual(['-d a=b', '-d a=b', '-d a=b']);
    expect(cutOff(`curl ${url} | cat`)).toEqual([undefined, undefined, undefined]);
  });
});
