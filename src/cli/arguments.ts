import { failure, type Result, success } from '../core/result.ts';

export const formats = ['json', 'text'] as const;
export type Format = (typeof formats)[number];

export type Arguments =
  | { readonly kind: 'diagnose'; readonly file: string; readonly format: Format }
  | { readonly kind: 'migrate'; readonly file: string }
  /** `code`: as typed, or `all`. */
  | { readonly kind: 'explain'; readonly code: string };

const usage =
  'usage: diagnose [--format json|text] FILE   (- for standard input), or diagnose --migrate FILE, or diagnose --explain CODE|all';

/** Reads the command line; a failure is one line that says what is wrong. */
export function parseArguments(argv: readonly string[]): Result<Arguments, string> {
  const files: string[] = [];
  let format: Format | undefined;
  let explained: string | undefined;
  let migrate = false;
  const words = [...argv];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const [option, glued] = word.split('=', 2);
    if (option === '--format') {
      const value = glued ?? words.shift();
      format = formats.find((name) => name === value);
      if (format === undefined) return failure(`unknown format ${value ?? '(none)'}; ${usage}`);
    } else if (option === '--explain') {
      explained = glued ?? words.shift();
      if (!explained) return failure(`--explain needs a code; ${usage}`);
    } else if (word === '--migrate') migrate = true;
    else if (word.startsWith('-') && word !== '-') return failure(`unknown option ${word}; ${usage}`);
    else files.push(word);
  }
  if (explained !== undefined) {
    const alone = files.length === 0 && format === undefined && !migrate;
    return alone
      ? success({ kind: 'explain', code: explained })
      : failure(`--explain stands alone; ${usage}`);
  }
  const [file] = files;
  if (files.length !== 1 || file === undefined) return failure(usage);
  if (!migrate) return success({ kind: 'diagnose', file, format: format ?? 'json' });
  return format === undefined
    ? success({ kind: 'migrate', file })
    : failure(`--migrate prints Markdown and takes no --format; ${usage}`);
}
