import { exec } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject } from './testing/copy-project.ts';
import { projectRoot } from './testing/source-files.ts';
import { applyStep, type ExampleStep, stepsIn } from './testing/worked-examples.ts';

const text = readFileSync(join(projectRoot, 'CONTRIBUTING.md'), 'utf8');
const part = (heading: string): string => text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';

const examples: readonly (readonly [string, readonly ExampleStep[]])[] = part('Worked examples')
  .split('\n### ')
  .slice(1)
  .map((section) => [section.split('\n', 1)[0] ?? '', stepsIn(section)]);
const steps = examples.flatMap(([, own]) => own);
const said = steps.flatMap((step) => (step.kind === 'run' ? step.commands : []));
const isTest = /^npx vitest run /;
/** Each once, and all tests in one go: starting them takes longer than they do. */
const commands = new Set([
  ...said.filter((command) => !isTest.test(command)),
  `npx vitest run ${said.flatMap((command) => (isTest.test(command) ? [command.replace(isTest, '')] : [])).join(' ')}`,
]);
const written = steps.flatMap((step) => (step.kind === 'write' ? [step.file] : []));

describe('the worked examples of CONTRIBUTING', () => {
  let copy: string;

  const run = (command: string): Promise<{ readonly status: number; readonly said: string }> =>
    new Promise((resolve) => {
      // As on a person's own machine: there a new test may write down what its check says.
      const { VITEST: _vitest, NODE_ENV: _environment, CI: _gate, ...given } = process.env;
      const env = { ...given, NO_COLOR: '1' };
      const child = exec(command, { cwd: copy, env, maxBuffer: 20_000_000 }, (_failure, out, error) =>
        resolve({ status: child.exitCode ?? -1, said: out + error }),
      );
    });

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'token-triage-examples-'));
    copyProject(copy);
    for (const step of steps) if (step.kind !== 'run') applyStep(copy, step);
  }, 180_000);
  afterAll(() => rmSync(copy, { recursive: true }));

  it('are these, each but the last with code, a test of its own, and commands', () => {
    expect(examples.map(([name]) => name)).toEqual([
      'Add a check',
      'Add a provider',
      'Add a guide',
      'Add an importer',
      'Add a request parameter',
    ]);
    for (const [name, own] of examples.slice(0, 4)) {
      const files = own.flatMap((step) => (step.kind === 'write' ? [step.file] : []));
      expect(files.filter((file) => file.endsWith('.test.ts')).length, name).toBe(1);
      expect(files.length, name).toBe(2);
      const asked = own.flatMap((step) => (step.kind === 'run' ? step.commands : []));
      expect(asked.join('\n'), name).toContain('npx vitest run');
    }
  });

  it.each([...commands])(
    '%s',
    async (command) => {
      const { status, said } = await run(command);
      expect(status, said).toBe(0);
      if (isTest.test(command))
        for (const file of written.filter((name) => name.endsWith('.test.ts')))
          expect(said).toContain(`✓ ${file}`);
    },
    60_000,
  );

  it('are formed and linted like the rest', async () => {
    const { status, said } = await run(`npx biome check --error-on-warnings ${written.join(' ')}`);
    expect(status, said).toBe(0);
    expect(said).toContain(`Checked ${written.length} files`);
  });

  it('do not compile with a slip in them', async () => {
    const file = join(copy, 'src/core/profiles/harbour-id.ts');
    const right = readFileSync(file, 'utf8');
    writeFileSync(file, right.replace("id: 'assertion-too-old'", 'id: 7'));
    const { status, said } = await run('npx tsc -p src/core/tsconfig.json');
    expect(status).not.toBe(0);
    expect(said).toMatch(/harbour-id\.ts.*TS2322/);
  }, 180_000);
});

/** What a file of this project exports: its own name. */
const camelCase = (file: string): string =>
  basename(file, '.ts').replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());

describe('the way through the code', () => {
  const files = [...part('The way through the code').matchAll(/^\d+\. `([^`]+)`: (.+)/gm)].map(
    ([, file = '']) => file,
  );

  it('is ten files at most, which are there, and read in ten minutes', () => {
    expect(files.length).toBeGreaterThan(5);
    expect(files.length).toBeLessThanOrEqual(10);
    expect(files.filter((file) => !existsSync(join(projectRoot, file)))).toEqual([]);
    const lines = files.flatMap((file) => readFileSync(join(projectRoot, file), 'utf8').split('\n'));
    expect(lines.length).toBeLessThan(1_200);
  });

  it('follows the data within the core: what analyse calls comes after it, in the same order', () => {
    const called = ['src/core/case/build-subject.ts', 'src/core/diagnose.ts'];
    const from = files.indexOf('src/core/analyse.ts');
    expect(files.slice(from + 1).filter((file) => called.includes(file))).toEqual(called);
    const text = readFileSync(join(projectRoot, files[from] ?? ''), 'utf8');
    const places = called.map((file) => text.indexOf(`${camelCase(file)}(`));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});
