/** A shell whose rules for words this program knows. */
export type ShellId = 'posix' | 'cmd' | 'powershell';

/** The shell for which a command was written, and what tells. */
export interface ShellGuess {
  readonly shell: ShellId;
  /** `undefined`: nothing in the command tells. */
  readonly because?: string | undefined;
}

const clues: readonly (readonly [ShellId, RegExp, string])[] = [
  ['powershell', /^\s*PS [A-Za-z]:\\[^>\n]*>/, 'the prompt PS …>'],
  ['powershell', /`\r?\n/, 'a backtick at a line end'],
  ['powershell', /\$env:\w/, 'a variable written as $env:NAME'],
  ['cmd', /^\s*[A-Za-z]:\\[^>\n]*>/, 'the prompt of cmd.exe'],
  ['cmd', /\^\r?\n/, 'a ^ at a line end'],
  ['cmd', /\bcurl(?:\.exe)? [^\n]{0,200}\^"/, 'quotes written as ^"'],
  ['posix', /\\\r?\n/, 'a backslash at a line end'],
  ['posix', /(?:^|\n)[ \t]*[$%#] (?=\S)/, 'the prompt of a POSIX shell'],
  ['posix', /\$'|'\\''/, 'quotes that only a POSIX shell knows'],
  ['posix', /\s'[^']*'/, 'arguments in single quotes'],
];

/** Which shell a command was copied from, by its prompt, its line continuations and its quotes; POSIX where nothing tells. */
export function guessShell(text: string): ShellGuess {
  const clue = clues.find(([, pattern]) => pattern.test(text));
  return clue === undefined ? { shell: 'posix' } : { shell: clue[0], because: clue[2] };
}

/** Takes the prompt off a Windows command line; offsets stay those of the text because blanks take its place. */
export function blankPrompt(text: string): string {
  return text.replace(/^\s*(?:PS )?[A-Za-z]:\\[^>\n]*>/, (prompt) => ' '.repeat(prompt.length));
}
