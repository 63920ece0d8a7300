import { failure, type Result, success } from '../core/result.ts';

export const formats = ['json', 'text'] as const;
export type Format = (typeof formats)[number];

export interface Arguments {
  readonly file: string;
  readonly format: Format;
}

const usage = 'usage: diagnose [--format json|text] FILE   (- for standard input)';

/** Reads the command line; a failure is one line that says what is wrong. */
export function parseArguments(argv: readonly string[]): Result<Arguments, string> {
  const files: string[] = [];
  let format: Format = 'json';
  const words = [...argv];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const [option, glued] = word.split('=', 2);
    if (option === '--format') {
      const value = glued ?? words.shift();
      const known = formats.find((name) => name === value);
      if (known === undefined) return failure(`unknown format ${value ?? '(none)'}; ${usage}`);
      format = known;
    } else if (word.startsWith('-') && word !== '-') return failure(`unknown option ${word}; ${usage}`);
    else files.push(word);
  }
  const [file] = files;
  return files.length === 1 && file !== undefined ? success({ file, format }) : failure(usage);
}
