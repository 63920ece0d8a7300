import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceRoot } from '../../testing/source-files.ts';
import { sources } from '../catalogue/sources.ts';
import type { Profile } from './profile.ts';
import { profileSchema } from './profile-schema.ts';

const projectRoot = join(sourceRoot, '..');
const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
const section = readme.slice(
  readme.indexOf('### Add a profile'),
  readme.indexOf('### Add a request parameter'),
);
const [example = '', entry = ''] = [...section.matchAll(/```ts\n([\s\S]*?)```/g)].map(
  ([, code]) => code ?? '',
);
const file = /^\/\/ src\/core\/profiles\/([\w-]+\.ts)\n/.exec(example)?.[1] ?? '';

let copy: string;

/** The folders that a profile may use, with the example in its place and in the list. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'profile-example-'));
  const core = join(copy, 'src/core');
  mkdirSync(core, { recursive: true });
  cpSync(join(sourceRoot, 'core'), core, { recursive: true, filter: (path) => !path.endsWith('.test.ts') });
  symlinkSync(join(projectRoot, 'node_modules'), join(copy, 'node_modules'));
  cpSync(join(projectRoot, 'tsconfig.json'), join(copy, 'tsconfig.json'));
  writeFileSync(join(core, 'profiles', file), example);
  const registry = join(core, 'profiles/registry.ts');
  const listed = readFileSync(registry, 'utf8')
    .replace(/^/, `${entry.split('//')[0]?.trim()}\n`)
    .replace('  oidcProvider,\n', '  oidcProvider,\n  harbourId,\n');
  writeFileSync(registry, listed);
  const options = JSON.parse(readFileSync(join(core, 'tsconfig.json'), 'utf8')) as object;
  writeFileSync(
    join(core, 'tsconfig.json'),
    JSON.stringify({
      ...options,
      include: [],
      files: ['profiles/registry.ts', 'profiles/profile-schema.ts'],
    }),
  );
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** What the compiler prints: nothing where all is well. */
async function compile(): Promise<string> {
  const compiler = join(projectRoot, 'node_modules/typescript/bin/tsc');
  const project = join(copy, 'src/core/tsconfig.json');
  const { stdout } = await promisify(execFile)(process.execPath, [compiler, '--noEmit', '-p', project]).catch(
    (failure: { stdout: string }) => failure,
  );
  return stdout;
}

describe('the worked example of the README', () => {
  it('is there, with the line of the registry', () => {
    expect(file).toBe('harbour-id.ts');
    expect(entry).toContain(`from './${file}'`);
  });

  it('compiles as strictly as the rest, and a slip in it would not', async () => {
    expect(await compile()).toBe('');
    const path = join(copy, 'src/core/profiles', file);
    writeFileSync(path, example.replace("id: 'assertion-too-old'", 'id: 7'));
    expect(await compile()).toMatch(/harbour-id\.ts.*TS2322/);
    writeFileSync(path, example);
  }, 120_000);

  it('is a profile: it fits the schema, cites listed documents, and is in the list', async () => {
    const registry = (await import(/* @vite-ignore */ join(copy, 'src/core/profiles/registry.ts'))) as {
      profiles: readonly Profile[];
    };
    const added = registry.profiles.find(({ id }) => id === 'harbour-id');
    expect(profileSchema.safeParse(added).error).toBeUndefined();
    const cited = JSON.stringify(added).matchAll(/"source":"([^"§]+?)(?: §[^"]*)?"/g);
    for (const [, source] of cited) expect(Object.keys(sources)).toContain(source);
    expect(new Set(registry.profiles.map(({ id }) => id)).size).toBe(registry.profiles.length);
  });

  it('judges a request by its host alone', async () => {
    const { buildSubject } = (await import(
      /* @vite-ignore */ join(copy, 'src/core/case/build-subject.ts')
    )) as typeof import('../case/build-subject.ts');
    const { diagnose } = (await import(
      /* @vite-ignore */ join(copy, 'src/core/diagnose.ts')
    )) as typeof import('../diagnose.ts');
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = {
      iss: 'our-client',
      sub: 'our-client',
      exp: 1600,
      iat: 1000,
      jti: '1',
      aud: 'https://stage.harbour.test',
    };
    const assertion = `${part({ alg: 'RS256' })}.${part(claims)}.${'A'.repeat(342)}`;
    const request = `curl https://stage.harbour.test/oauth/token -d grant_type=client_credentials -d client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer -d client_assertion=${assertion}`;
    const diagnosis = diagnose(buildSubject({ request, now: 1010 }, 0));
    expect([diagnosis.profile, diagnosis.target.environment]).toEqual(['harbour-id', 'staging']);
    expect(diagnosis.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(
      expect.arrayContaining(['alg-rsa', 'exp-too-far', 'aud-scheme-or-spelling']),
    );
  }, 60_000);
});
