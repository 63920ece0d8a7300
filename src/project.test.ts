import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceRoot } from './testing/source-files.ts';

const root = join(sourceRoot, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly license?: string;
}
interface LockEntry {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const direct = { ...manifest.dependencies, ...manifest.devDependencies };
const reasons = read('src/decisions/2026-11-24-dependencies.md');
/** What the page and the package hold: the names that the first list of the decision begins its lines with. */
const runTime = [...(reasons.split('\nDevelopment:\n')[0] ?? '').matchAll(/^- (`.*?`):/gm)].flatMap(
  ([, names = '']) => [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
);
const lock = (JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, LockEntry>> })
  .packages;

/** Whether Node, starting at a package's folder and going up, finds another package in the lock. */
function isLocked(from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (lock[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`] !== undefined) return true;
    if (folder === '') return false;
  }
}

describe('the project', () => {
  it('pins every dependency', () => {
    for (const [name, version] of Object.entries(direct))
      expect(version, name).toMatch(/^\d+(?:\.\d+){0,2}(?:-[\w.]+)?$/);
  });

  it('says of every dependency why it is there', () => {
    for (const name of Object.keys(direct)) expect(reasons, name).toContain(`\`${name}\``);
    expect(runTime).toContain('react');
    expect(Object.keys(direct)).toEqual(expect.arrayContaining(runTime));
  });

  it('leaves nothing to install at run time: page and package hold what they need', () => {
    expect(manifest.dependencies).toBeUndefined();
  });

  it('uses permissive licences only', () => {
    for (const name of Object.keys(direct)) {
      const { license } = JSON.parse(read(`node_modules/${name}/package.json`)) as Manifest;
      const allowed = runTime.includes(name)
        ? /^(?:MIT|Apache-2\.0|BSD|ISC)/
        : /MIT|Apache-2\.0|BSD|ISC|MPL-2\.0/;
      expect(license, name).toMatch(allowed);
    }
  });

  it('has a lock file that lists the optional packages of every platform, with integrity', () => {
    for (const [path, entry] of Object.entries(lock)) {
      for (const name of Object.keys(entry.optionalDependencies ?? {}))
        expect(isLocked(path, name), `${path} → ${name}`).toBe(true);
      if (path !== '' && !entry.link) expect(entry.integrity, path).toBeDefined();
    }
  });

  it('keeps the agreed top level', () => {
    const agreed =
      /^(?:package(?:-lock)?\.json|tsconfig[a-z.]*\.json|vite\.config\.ts|index\.html|src|public|e2e|README\.md|LICENSE|CONTRIBUTING\.md|SECURITY\.md|\..*|node_modules|dist|test-results)$/;
    expect(readdirSync(root).filter((name) => !agreed.test(name))).toEqual([]);
  });

  it('has a README whose commands and pictures exist', () => {
    const readme = read('README.md');
    for (const [, script = ''] of readme.matchAll(
      /npm (?:run (?:--silent )?)?(start|test|dev|diagnose)\b/g,
    )) {
      expect(Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts)).toContain(
        script,
      );
    }
    for (const [, file = ''] of readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g))
      expect(existsSync(join(root, file)), file).toBe(true);
    for (const [, path = ''] of readme.matchAll(/`((?:src|e2e|public|\.ci)\/[\w./-]+)`/g))
      expect(existsSync(join(root, path)), path).toBe(true);
  });
});
