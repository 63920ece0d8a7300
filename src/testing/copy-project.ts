import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { markInstalled } from '../../.ci/install.mjs';
import { projectRoot } from './source-files.ts';

/** Copies what git knows of this project, as it stands now, into a folder, which borrows what is installed. */
export function copyProject(folder: string): void {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const names = execFileSync('git', list, { cwd: projectRoot, encoding: 'utf8' }).split('\0');
  for (const name of names) {
    // Removed, and not yet committed.
    if (name === '' || !existsSync(join(projectRoot, name))) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    copyFileSync(join(projectRoot, name), join(folder, name));
  }
  // Package by package, so that what a tool writes between them stays in the copy.
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync(join(projectRoot, 'node_modules')))
    if (name === '.bin' || !name.startsWith('.'))
      symlinkSync(join(projectRoot, 'node_modules', name), join(modules, name));
  // Nothing that runs there shall install anything.
  markInstalled(folder);
}
