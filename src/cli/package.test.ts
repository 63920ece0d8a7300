import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fapiCase } from '../testing/cases.ts';
import { readSbom } from '../testing/cyclonedx.ts';
import { npmSbom } from '../testing/npm-sbom.ts';
import { junitProblems, sarifProblems } from '../testing/report-schemas.ts';
import { runTimePackages } from '../testing/run-time-packages.ts';
import { alteredAssertion, toDer } from '../testing/signatures.ts';
import { projectRoot } from '../testing/source-files.ts';

const work = mkdtempSync(join(tmpdir(), 'token-triage-package-'));
const folder = join(work, 'empty');
const tarball = join(work, 'token-triage.tgz');
/** What npm and vitest put into the environment of their programs would steer this npm too. */
const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' };

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

function run(program: string, args: readonly string[], options: { cwd?: string; input?: string } = {}): Ran {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env,
    ...options,
  });
  return { status, out: stdout, error: stderr };
}

const command = (args: readonly string[], input?: string): Ran =>
  run(join(folder, 'node_modules/.bin/token-triage'), args, input === undefined ? {} : { input });

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}
let packed: Packed;

beforeAll(async () => {
  const pack = run('npm', ['pack', '--json', '--pack-destination', work], { cwd: projectRoot });
  expect(pack.status, pack.error).toBe(0);
  // What the script of the package prints stands in front.
  [packed] = JSON.parse(pack.out.slice(pack.out.search(/^\[/m))) as [Packed];
  writeFileSync(tarball, readFileSync(join(work, packed.filename)));
  mkdirSync(folder);
  const install = run('npm', [
    'install',
    tarball,
    '--offline',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
  ]);
  expect(install.status, install.error).toBe(0);
  const altered = await alteredAssertion({ form: toDer });
  writeFileSync(join(folder, 'healthy.json'), JSON.stringify(await fapiCase()));
  writeFileSync(
    join(folder, 'faulty.json'),
    JSON.stringify(await fapiCase({ parameters: { client_assertion: altered } })),
  );
}, 300_000);

afterAll(() => rmSync(work, { recursive: true }));

describe('the packed package', () => {
  it('holds what it runs, its types and the licences, and nothing else', () => {
    const paths = packed.files.map(({ path }) => path);
    const allowed =
      /^(?:package\.json|README\.md|LICENSE|dist\/npm\/(?:[\w.-]+\.js|types\/.+\.d\.ts|THIRD-PARTY-NOTICES\.txt|sbom\.cdx\.json))$/;
    expect(paths.filter((path) => !allowed.test(path))).toEqual([]);
    expect(paths).toContain('dist/npm/THIRD-PARTY-NOTICES.txt');
    expect(packed.size).toBeLessThan(730_000);
  });

  it('installs nothing beside itself, and runs no script', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'node_modules/token-triage/package.json'), 'utf8'));
    for (const name of ['dependencies', 'peerDependencies', 'optionalDependencies'])
      expect(manifest[name]).toBeUndefined();
    expect(Object.keys(manifest.scripts)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:(?:pre|post)?install|prepare)$/)]),
    );
    const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
    expect(Object.keys(packages)).toEqual(['', 'node_modules/token-triage']);
  });

  it('names the licence of everything that it holds of others', () => {
    const base = join(folder, 'node_modules/token-triage/dist/npm');
    const notices = readFileSync(join(base, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['jose', 'zod', 'jsonc-parser', '@noble/curves', '@peculiar/x509'])
      expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
    const { components } = readSbom(readFileSync(join(base, 'sbom.cdx.json'), 'utf8'));
    for (const { name, version } of components) expect(notices).toContain(`\n\n${name} ${version} (`);
    expect(components.length).toBe(notices.split(`\n${'-'.repeat(80)}\n`).length);
  });

  it('is made of what npm says that its run-time packages need, and of nothing of the page', () => {
    const text = readFileSync(join(folder, 'node_modules/token-triage/dist/npm/sbom.cdx.json'), 'utf8');
    const ofPage = /^(?:react|react-dom|react-hook-form|@tanstack\/react-query)$/;
    const needed = npmSbom(runTimePackages.filter((name) => !ofPage.test(name)));
    expect(readSbom(text).components.map(({ purl }) => purl)).toEqual(
      needed.map(({ purl }) => purl).toSorted(),
    );
  });

  it('suits publint', async () => {
    const bytes = new Uint8Array(readFileSync(tarball)).buffer;
    const { messages } = await publint({ pack: { tarball: bytes }, strict: true });
    expect(messages).toEqual([]);
  });

  it('has types that are not wrong, wherever they are looked for', async () => {
    const checked = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
    if (!checked.types) throw new Error('no types');
    // A package of ES modules alone: what is left to say is that CommonJS gets one, which Node from 20.19 on takes (below).
    const problems = checked.problems.filter(({ kind }) => kind !== 'CJSResolvesToESM');
    expect(problems).toEqual([]);
  });

  it.each([
    ['a healthy case', ['healthy.json'], 0],
    ['a faulty one', ['faulty.json'], 1],
    ['a faulty one that may be', ['--fail-on=never', 'faulty.json'], 0],
    ['an ignored one', ['--ignore=sig-der', 'faulty.json'], 0],
    ['no case', ['package.json'], 0],
    ['a missing file', ['missing.json'], 2],
    ['an unknown option', ['--x', 'healthy.json'], 2],
  ])('ends for %s as documented', (_name, args, status) => {
    const ran = command(args);
    expect([ran.status, ran.error === '']).toEqual([status, status !== 2 && args[0] !== 'package.json']);
  });

  it('takes it for no failure that who reads it closes the pipe', () => {
    const piped = 'set -o pipefail; node_modules/.bin/token-triage --explain all | true';
    expect(run('bash', ['-c', piped])).toEqual({ status: 0, out: '', error: '' });
  });

  it('is called by npx', () => {
    const { status, out } = run('npx', ['--offline', 'token-triage', '--format', 'text', 'faulty.json']);
    expect(status).toBe(1);
    expect(out).toContain('(sig-der)');
  });

  it('reads standard input, writes a file, knows its version', () => {
    const { status, out } = command(
      ['--output', 'out.json', '-'],
      readFileSync(join(folder, 'faulty.json'), 'utf8'),
    );
    expect([status, out]).toEqual([1, '']);
    expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')).findings[0].code).toBe('sig-der');
    expect(command(['--version']).out).toBe('0.1.0\n');
    expect(command([]).error).toMatch(/^token-triage: usage: token-triage /);
  });

  it('prints SARIF and JUnit XML that are valid', () => {
    const log: unknown = JSON.parse(command(['--format', 'sarif', 'faulty.json']).out);
    expect(sarifProblems(log)).toEqual([]);
    expect(junitProblems(command(['--format', 'junit', 'faulty.json']).out)).toEqual([]);
  });

  it.each([
    ['import', 'import { diagnose } from "token-triage";'],
    [
      'require',
      'const { diagnose } = process.getBuiltinModule("module").createRequire(process.cwd() + "/x.js")("token-triage");',
    ],
  ])('gives the function to %s', (_name, head) => {
    const program = `${head}
      const given = JSON.parse(process.getBuiltinModule("fs").readFileSync("faulty.json", "utf8"));
      console.log((await diagnose(given)).findings[0].code);`;
    const { out, error } = run(process.execPath, ['--input-type=module', '--eval', program]);
    expect([out, error]).toEqual(['sig-der\n', '']);
  });

  it.each([
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])(
    'compiles strictly into a program of types (module %s, resolution %s), which runs',
    (module, moduleResolution) => {
      const compilerOptions = {
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        skipLibCheck: false,
        target: 'es2022',
        lib: ['es2022'],
        types: [],
        module,
        moduleResolution,
        outDir: 'built',
      };
      const files = ['program.mts', 'example.mts'];
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
      writeFileSync(join(folder, 'program.mts'), program);
      writeFileSync(join(folder, 'example.mts'), example);
      const compiled = run(process.execPath, [
        join(projectRoot, 'node_modules/typescript/bin/tsc'),
        '-p',
        '.',
      ]);
      expect([compiled.status, compiled.out]).toEqual([0, '']);
      const { out, error } = run(process.execPath, ['built/program.mjs']);
      expect([out, error]).toEqual([
        'assertion-not-jwt error 1700000000\nignored assertion-not-jwt\nTypeError: unknown profile\n',
        '',
      ]);
      expect(run(process.execPath, ['built/example.mjs']).error).toMatch(
        /Error: .+ \([\w-]+\); expected answer: invalid_client/,
      );
    },
  );
});

/** What the README shows. */
const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
const [, example = ''] = /```ts\n(import [^`]*from 'token-triage';[\s\S]*?)```/.exec(readme) ?? [];

/** Uses the types, and what they refuse. */
const program = `
import { type Case, type DiagnosisReport, diagnose, type FaultCode, type Severity } from 'token-triage';

declare const console: { log(text: string): void };
const given: Case = { profile: 'singpass-fapi', client_assertion: 'opaque' };
const report: DiagnosisReport = await diagnose(given, { now: 1_700_000_000 });
const [first] = report.findings;
const code: FaultCode | undefined = first?.code;
const severity: Severity | undefined = first?.severity;
console.log([code, severity, report.now].join(' '));
const { ignored = [] } = await diagnose(given, { ignore: ['assertion-not-jwt'] });
console.log('ignored ' + ignored.map((finding) => finding.code).join(' '));

// @ts-expect-error No such code.
const none: FaultCode = 'no-such-code';
// @ts-expect-error A text is no number.
void diagnose({ now: '1' }).catch(() => none);
// @ts-expect-error The report is read only.
report.findings.length = 0;
// @ts-expect-error No such member.
void diagnose({ jwk: '{}' }).catch(() => undefined);
// @ts-expect-error An environment is one of three.
void diagnose({ environment: 'test' }).catch(() => undefined);

try {
  await diagnose({ profile: 'nobody' });
} catch (cause) {
  console.log(String(cause).replace(/ nobody.*/, ''));
}
`;
