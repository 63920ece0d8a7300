import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Tests that start programs or servers, or whose length is their point: too slow to be called for thousands of mutants. */
const slow = /\.(?:run|shell|property)\.test\.ts$|^src\/core\/servers\//;
const startsPrograms =
  /from 'node:(?:child_process|http|net|worker_threads)'|\bvi\.|testing\/(?:mockpass|oidc-provider|run-|openssl|echo-server|wire|key-set-server|other-engines)/;

/** Holds every check against hundreds of cases, which are made once. */
const saidByChecks = 'src/evaluation/said-by-checks.test.ts';

/**
 * The tests of the core that mutants are held against, by path. `MUTATION_TESTS=src/core/share`: those below one folder only;
 * `src/core/*`: those that stand in it.
 */
export function testFiles() {
  const below = process.env.MUTATION_TESTS ?? 'src/core';
  const found = readdirSync('src/core', { recursive: true })
    .map((name) => join('src/core', name).replaceAll('\\', '/'))
    .filter((file) => (below.endsWith('/*') ? `${dirname(file)}/*` === below : file.startsWith(`${below}/`)))
    .filter((file) => file.endsWith('.test.ts') && !slow.test(file))
    .filter((file) => !startsPrograms.test(readFileSync(file, 'utf8')))
    .sort();
  return below.startsWith('src/core/checks') ? [...found, saidByChecks] : found;
}
