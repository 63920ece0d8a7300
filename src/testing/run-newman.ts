import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sourceRoot } from './source-files.ts';

/** What Newman tells of a run of one request. */
export interface NewmanRun {
  readonly status: number;
  readonly body: string;
  /** What went wrong: in a script, in a test, on the way. */
  readonly failures: readonly string[];
}

interface Report {
  readonly run: {
    readonly executions: readonly { readonly response?: { code: number; stream: { data: number[] } } }[];
    readonly failures: readonly { readonly error: { readonly message: string } }[];
  };
}

/** Runs a collection in Newman, as a person does who has filled in its variables. */
export async function runNewman(
  collection: string,
  variables: Readonly<Record<string, string>>,
): Promise<NewmanRun> {
  const folder = mkdtempSync(join(tmpdir(), 'newman-'));
  try {
    const [file, report] = [join(folder, 'collection.json'), join(folder, 'report.json')];
    const { variable: empty, ...rest } = JSON.parse(collection) as { variable: { key: string }[] };
    const filled = empty.map(({ key }) => ({ key, value: variables[key] ?? '' }));
    writeFileSync(file, JSON.stringify({ ...rest, variable: filled }));
    await new Promise<void>((resolve) => {
      const args = ['run', file, '--reporters', 'json', '--reporter-json-export', report];
      execFile(join(sourceRoot, '../node_modules/.bin/newman'), args, { cwd: folder }, () => resolve());
    });
    const { run } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    const response = run.executions[0]?.response;
    return {
      status: response?.code ?? 0,
      body: Buffer.from(response?.stream.data ?? []).toString('utf8'),
      failures: run.failures.map(({ error }) => error.message),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
