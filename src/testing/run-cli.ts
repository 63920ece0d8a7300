import { main } from '../cli/main.ts';
import { testNow } from './times.ts';

export interface CliRun {
  readonly status: number;
  readonly out: string;
  readonly error: string;
  /** What was written to files, by name. */
  readonly files: Readonly<Record<string, string>>;
}

/** Calls the command line on the text of a file, which has any name but `missing.json`; `locked.json` cannot be written. */
export async function runCli(argv: readonly string[], file: string): Promise<CliRun> {
  let out = '';
  let error = '';
  const files: Record<string, string> = {};
  const status = await main(argv, {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    read: (name) => {
      if (name === 'missing.json') throw new Error('no such file');
      return file;
    },
    write: (name, text) => {
      if (name === 'locked.json') throw new Error('permission denied');
      files[name] = text;
    },
    clock: () => testNow,
    folder: () => '/home/ci/build',
  });
  return { status, out, error, files };
}
