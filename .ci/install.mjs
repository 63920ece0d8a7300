// Makes node_modules fit package-lock.json. Only Node's own modules: nothing is installed yet when this runs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const stamp = 'node_modules/.token-triage-stamp';

function wanted(folder) {
  const lock = readFileSync(join(folder, 'package-lock.json'));
  return createHash('sha256').update(lock).update(process.version).digest('hex');
}

/** Takes what is in the node_modules of a folder for what its lock file names. */
export function markInstalled(folder = '.') {
  writeFileSync(join(folder, stamp), wanted(folder));
}

/**
 * Installs from the lock file when that has not been done for this lock file yet, and lets no package run a program of its
 * own meanwhile. `quiet` keeps standard output free.
 */
export function install({ quiet = false } = {}) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted('.')) return;
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    stdio: ['ignore', quiet ? 2 : 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
  markInstalled();
}
