import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Case, caseTexts } from './core/case/case.ts';
import { lockFile, placeOf } from './testing/lock-file.ts';
import { dependencyReasons, runTimePackages } from './testing/run-time-packages.ts';
import { projectRoot } from './testing/source-files.ts';

const read = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const direct = { ...manifest.dependencies, ...manifest.devDependencies };

describe('the project', () => {
  it('pins every dependency', () => {
    const loose = Object.entries(direct).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('says of every dependency why it is there', () => {
    for (const name of Object.keys(direct)) expect(dependencyReasons, name).toContain(`\`${name}\``);
    expect(runTimePackages).toContain('react');
    expect(Object.keys(direct)).toEqual(expect.arrayContaining([...runTimePackages]));
  });

  it('leaves nothing to install at run time: page and package hold what they need', () => {
    expect(manifest.dependencies).toBeUndefined();
  });

  it('has a lock file that lists the optional packages of every platform, with integrity', () => {
    for (const [path, entry] of Object.entries(lockFile)) {
      for (const name of Object.keys(entry.optionalDependencies ?? {}))
        expect(placeOf(path, name), `${path} → ${name}`).toBeDefined();
      if (path !== '' && !entry.link) expect(entry.integrity, path).toBeDefined();
    }
  });

  it('keeps the agreed top level', () => {
    const agreed =
      /^(?:package(?:-lock)?\.json|tsconfig[a-z.]*\.json|vite\.config\.ts|index\.html|src|public|e2e|README\.md|LICENSE|CONTRIBUTING\.md|SECURITY\.md|\..*|node_modules|dist|test-results)$/;
    expect(readdirSync(projectRoot).filter((name) => !agreed.test(name))).toEqual([]);
  });

  it.each(['README.md', 'CONTRIBUTING.md'])('has a %s whose commands, links and paths exist', (name) => {
    const text = read(name);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: object };
    const named = [...text.matchAll(/npm (?:run (?:--silent )?([\w-]+)|(start|test)\b)/g)];
    expect(named.length).toBeGreaterThan(3);
    for (const [, script = '', short = ''] of named) expect(Object.keys(scripts)).toContain(script || short);
    for (const [, file = ''] of text.matchAll(/\]\(((?!https?:)[^)#]+)\)/g))
      expect(existsSync(join(projectRoot, file)), file).toBe(true);
    for (const [, path = ''] of text.matchAll(/`((?:src|e2e|public|\.ci)\/[\w./-]+)`/g))
      expect(existsSync(join(projectRoot, path)), path).toBe(true);
  });

  it('has a README that names the members of a case file, and no other', () => {
    const [, paragraph = ''] = /^A case file is JSON with ([^.]+)\./m.exec(read('README.md')) ?? [];
    const named = [...paragraph.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
    const others: readonly (keyof Case)[] = [
      ...(['token_endpoint', 'parameters', 'parameters_complete', 'expected'] as const),
      ...(['profile', 'environment', 'audience', 'now'] as const),
    ];
    expect(named.toSorted()).toEqual([...caseTexts, ...others].toSorted());
  });
});
