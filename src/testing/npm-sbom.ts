import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SbomComponent } from './cyclonedx.ts';
import { projectRoot } from './source-files.ts';

interface Versions {
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** Declarations are read by a compiler; nothing of them is in a bundle. */
const typesAlone = ['@types/react', 'csstype'];

/** What npm itself writes of these direct dependencies and of all that they need, by the lock file alone. */
export function npmSbom(names: readonly string[]): readonly SbomComponent[] {
  const folder = mkdtempSync(join(tmpdir(), 'token-triage-sbom-'));
  try {
    const read = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');
    const { devDependencies } = JSON.parse(read('package.json')) as Versions;
    const dependencies = Object.fromEntries(names.map((name) => [name, devDependencies[name]]));
    const root = { name: 'bundle', version: '1.0.0', dependencies };
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { dev?: boolean }> };
    // As run-time ones: npm leaves out of it what is there for development only.
    for (const entry of Object.values(lock.packages)) delete entry.dev;
    writeFileSync(join(folder, 'package.json'), JSON.stringify(root));
    const packages = { ...lock.packages, '': root };
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ ...lock, ...root, packages }));
    const { stdout, stderr } = spawnSync(
      'npm',
      ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--offline'],
      { cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH, HOME: process.env.HOME } },
    );
    if (!stdout) throw new Error(stderr);
    const { components } = JSON.parse(stdout) as { components: readonly SbomComponent[] };
    return components.filter(({ name }) => !typesAlone.includes(name));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
