import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { lockFile, nameAt, neededBy } from './testing/lock-file.ts';
import { runTimePackages } from './testing/run-time-packages.ts';
import { projectRoot } from './testing/source-files.ts';

const places = Object.keys(lockFile).filter((place) => place !== '');
const permissive = /^(?:MIT|Apache-2\.0|BSD-[23]-Clause|ISC|0BSD)$/;

/** Other licences, of tools alone: what they work on does not become theirs. Package → licence, reason. */
const otherLicences: readonly (readonly [RegExp, string | undefined, string])[] = [
  [/^@biomejs\//, 'MIT OR Apache-2.0', 'a choice between two that are permitted'],
  [/^node-forge$/, '(BSD-3-Clause OR GPL-2.0)', 'a choice; taken under BSD-3-Clause'],
  [/^json-schema$/, '(AFL-2.1 OR BSD-3-Clause)', 'a choice; taken under BSD-3-Clause'],
  [/^jszip$/, '(MIT OR GPL-3.0-or-later)', 'a choice; taken under MIT'],
  [/^type-fest$/, '(MIT OR CC0-1.0)', 'a choice; taken under MIT'],
  [/^pako$/, '(MIT AND Zlib)', 'Zlib asks no more than MIT does'],
  [
    /^(?:lru-cache|minimatch|graceful-fs)$/,
    'BlueOak-1.0.0',
    'permissive, as MIT is, with a grant of patents',
  ],
  [/^(?:@axe-core\/playwright|axe-core)$/, 'MPL-2.0', 'binds who alters its files; it is run as it is'],
  [
    /^lightningcss(?:-|$)/,
    'MPL-2.0',
    'binds who alters its files; it is run as it is, and writes none of itself',
  ],
  [/^caniuse-lite$/, 'CC-BY-4.0', 'a table that only tools look into'],
  [/^stream-length$/, 'WTFPL', 'permits everything'],
  [/^tweetnacl$/, 'Unlicense', 'in the public domain'],
  [/^httpntlm$/, undefined, 'MIT by the file LICENSE; its package.json names it in an older form'],
  [/^stack-trace$/, undefined, 'MIT by the file License'],
  [
    /^parse-cache-control$/,
    undefined,
    'BSD-3-Clause by the file LICENSE; its package.json names it in an older form',
  ],
];

describe('licences', () => {
  it('of all that the page and the package hold are permissive', () => {
    const held = [...neededBy(runTimePackages)];
    expect(held.length).toBeGreaterThan(runTimePackages.length);
    expect(held.filter((place) => !permissive.test(lockFile[place]?.license ?? 'none'))).toEqual([]);
  });

  it('of every tool are, too, or stand in the list with a reason', () => {
    const others = places.filter((place) => !permissive.test(lockFile[place]?.license ?? 'none'));
    const listed = (place: string) =>
      otherLicences.filter(
        ([name, licence]) => name.test(nameAt(place)) && licence === lockFile[place]?.license,
      );
    expect(others.filter((place) => listed(place).length !== 1)).toEqual([]);
    const needless = otherLicences.filter((entry) => !others.some((place) => listed(place).includes(entry)));
    expect(needless).toEqual([]);
  });
});

describe('an installation', () => {
  it('runs no program of a package, and none asks for it', () => {
    expect(readFileSync(join(projectRoot, '.ci/install.mjs'), 'utf8')).toContain("'ci', '--ignore-scripts'");
    expect(places.filter((place) => lockFile[place]?.hasInstallScript)).toEqual([]);
    // Not every registry says so in the lock file; what is installed does. npm builds whatever has a binding.gyp.
    const installed = places.filter((place) => existsSync(join(projectRoot, place, 'package.json')));
    expect(installed.length).toBeGreaterThan(600);
    const asking = installed.filter((place) => {
      const text = readFileSync(join(projectRoot, place, 'package.json'), 'utf8');
      const { scripts = {} } = JSON.parse(text) as { scripts?: Readonly<Record<string, string>> };
      const named = ['preinstall', 'install', 'postinstall'].some((name) => scripts[name] !== undefined);
      return named || existsSync(join(projectRoot, place, 'binding.gyp'));
    });
    expect(asking).toEqual([]);
  });

  it('takes every package by its SHA-512', () => {
    const unsure = places.filter((place) => !/^sha512-[\w+/]{86}==$/.test(lockFile[place]?.integrity ?? ''));
    expect(unsure).toEqual([]);
  });
});

describe('npm run audit', () => {
  let registry: Server | undefined;
  afterEach(() => {
    registry?.close();
    registry = undefined;
  });

  /** A registry on this machine that answers the question for advisories; what it was asked is kept. */
  async function startRegistry(status: number, body: string): Promise<{ url: string; asked: string[] }> {
    const asked: string[] = [];
    const server = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const sent = Buffer.concat(parts);
      const advisories = request.url === '/-/npm/v1/security/advisories/bulk';
      if (advisories)
        asked.push((request.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent).toString());
      response.writeHead(advisories ? status : 404, { 'content-type': 'application/json' });
      response.end(advisories ? body : '{}');
    });
    registry = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
  }

  function audit(url: string): Promise<{ status: number; out: string; error: string }> {
    const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', npm_config_fetch_retries: '0' };
    return new Promise((resolve) => {
      const args = [join(projectRoot, '.ci/audit.mjs'), '--registry', url];
      const child = execFile(process.execPath, args, { env }, (_failure, out, error) =>
        resolve({ status: child.exitCode ?? -1, out, error }),
      );
    });
  }

  it('says clean, and ends with 0, when the registry knows of nothing in any locked package', async () => {
    const { url, asked } = await startRegistry(200, '{}');
    expect(await audit(url)).toEqual({
      status: 0,
      out: `Clean: no known fault in ${places.length} packages.\n`,
      error: '',
    });
    const names = new Set(asked.flatMap((text) => Object.keys(JSON.parse(text) as object)));
    expect([...names].toSorted()).toEqual([...new Set(places.map(nameAt))].toSorted());
  });

  it('names the package and the advisory, and ends with 1, when there is one', async () => {
    const advisory = { id: 1, url: 'https://advisories.test/1', title: 'Made up', severity: 'high' };
    const known = { jose: [{ ...advisory, vulnerable_versions: '*', cwe: [], cvss: { score: 0 } }] };
    const { url } = await startRegistry(200, JSON.stringify(known));
    const { status, out } = await audit(url);
    expect(status).toBe(1);
    expect(out).toContain('high  jose: * Made up https://advisories.test/1\n');
    expect(out).not.toContain('Clean');
  });

  it.each([
    ['refuses the question', 405, ''],
    ['is out of order', 500, '{}'],
    ['answers with a page of a proxy', 200, '<!doctype html>'],
  ])('says that nothing is known, and ends with 3, when the registry %s', async (_name, code, body) => {
    const { url } = await startRegistry(code, body);
    const { status, out, error } = await audit(url);
    expect([status, out]).toEqual([3, '']);
    expect(error).toMatch(/^Not known: the registry did not answer the question for advisories \(.+\)\.\n$/);
  });

  it('says so, too, when there is no registry', async () => {
    const { url } = await startRegistry(200, '{}');
    await new Promise((resolve) => registry?.close(resolve));
    const { status, out, error } = await audit(url);
    expect([status, out]).toEqual([3, '']);
    expect(error).toContain('ECONNREFUSED');
  });
});
