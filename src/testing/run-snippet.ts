import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sourceRoot } from './source-files.ts';

/** Runs a program and gives back what it prints; rejects with what it complains of when it fails. */
export type RunSnippet = (program: string, env?: Readonly<Record<string, string>>) => Promise<string>;

/** The system's own Python with the distribution's packages: another one may stand first on PATH, without them. */
const systemPython = '/usr/bin/python3';

/** In the project's folder, so that the program finds the project's own packages. */
export const runNode: RunSnippet = (program, env) =>
  run(process.execPath, ['--input-type=module', '-'], program, env);

export const runPython: RunSnippet = (program, env) => run(systemPython, ['-'], program, env);

/** Writes the program into a folder of its own, and runs it from there. */
function runFile(command: string, before: readonly string[], name: string): RunSnippet {
  return async (program, env) => {
    const folder = mkdtempSync(join(tmpdir(), 'program-'));
    try {
      const file = join(folder, name);
      writeFileSync(file, program);
      // Compilers keep what they have made, below a home.
      return await run(command, [...before, file], '', { HOME: toolHome, LANG: 'C.UTF-8', ...env });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

const toolHome = join(tmpdir(), 'token-triage-tools');

/** A single source file, without a step of compiling. */
export const runJava: RunSnippet = runFile('/usr/bin/java', [], 'TokenRequest.java');

export const runGo: RunSnippet = runFile('go', ['run'], 'token_request.go');

export const runPhp: RunSnippet = runFile('php', [], 'token-request.php');

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
