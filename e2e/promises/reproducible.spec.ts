import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { copyProject } from '../../src/testing/copy-project.ts';
import { builtPage } from '../support/build.ts';

/** File → SHA-256. The package of the command stands in `npm`, if it was made; it is no part of the page. */
function hashes(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((name) => !name.startsWith('npm/'))
    .toSorted();
  return new Map(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

test('SHA256SUMS names every file of the build, with its hash', () => {
  const lines = readFileSync(join(builtPage, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
  const expected = new Map(hashes(builtPage));
  expected.delete('SHA256SUMS');
  expect(lines.map((line) => line.split('  ')).map(([hash, name]) => [name, hash])).toEqual([...expected]);
});

test('the same sources give the same bytes: in another folder, at another time, in another language', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'another place, '));
  try {
    copyProject(folder);
    const env = { ...process.env, NODE_ENV: 'production', TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' };
    const outDir = join(folder, 'some/where else');
    await promisify(execFile)(
      process.execPath,
      ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error', '--outDir', outDir],
      { cwd: folder, env },
    );
    // Where this fails for every file: is the build older than the sources?
    expect(Object.fromEntries(hashes(outDir))).toEqual(Object.fromEntries(hashes(builtPage)));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
