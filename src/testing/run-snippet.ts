import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { sourceRoot } from './source-files.ts';

/** Runs a program and gives back what it prints; rejects with what it complains of when it fails. */
export type RunSnippet = (program: string, env?: Readonly<Record<string, string>>) => Promise<string>;

/** The system's own Python with the distribution's packages: another one may stand first on PATH, without them. */
export const systemPython = '/usr/bin/python3';

/** In the project's folder, so that the program finds the project's own packages. */
export const runNode: RunSnippet = (program, env) =>
  run(process.execPath, ['--input-type=module', '-'], program, env);

export const runPython: RunSnippet = (program, env) => run(systemPython, ['-'], program, env);

function run(
  command: string,
  args: readonly string[],
  input: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: join(sourceRoot, '..'),
      env: { PATH: process.env.PATH ?? '', ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const printed: string[] = [];
    const complaints: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (text: string) => printed.push(text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
    child.on('error', reject);
    child.on('close', (status) =>
      status === 0 ? resolve(printed.join('').trim()) : reject(new Error(complaints.join(''))),
    );
    child.stdin.end(input);
  });
}
