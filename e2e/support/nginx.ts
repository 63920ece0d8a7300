import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findNginx } from '../../.ci/browser.mjs';
import { freePort } from './free-port.ts';

export interface Nginx {
  /** Where the page stands, with a slash at the end. */
  readonly address: string;
  /** Replaces the page by the one of another build, as a deployment does. */
  readonly deploy: (build: string) => void;
  readonly stop: () => Promise<void>;
}

/** Starts nginx on this machine with the configuration of a build, which stands under `path`: `''` or `'a/b/'`. */
export async function startNginx(build: string, path: string): Promise<Nginx> {
  const program = findNginx();
  if (program === undefined) throw new Error('nginx is missing: npm test installs it on Debian');
  const folder = mkdtempSync(join(tmpdir(), 'token-triage-nginx-'));
  // Started as root, nginx reads the files as a user without rights.
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'run'));
  const page = join(folder, 'html', path);
  const deploy = (from: string): void => {
    const next = join(folder, 'next');
    cpSync(from, next, { recursive: true });
    chmodSync(next, 0o755);
    rmSync(page, { recursive: true, force: true });
    mkdirSync(dirname(page), { recursive: true });
    renameSync(next, page);
  };
  deploy(build);
  const port = await freePort();
  const text = readFileSync(join(build, 'nginx.conf'), 'utf8');
  writeFileSync(join(folder, 'nginx.conf'), text.replace('listen 8080;', `listen 127.0.0.1:${port};`));
  const server = spawn(program, ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  server.stderr?.on('data', (chunk) => {
    said += String(chunk);
  });
  const address = `http://127.0.0.1:${port}/${path}`;
  const stop = async (): Promise<void> => {
    await ended(server);
    rmSync(folder, { recursive: true, force: true });
  };
  for (let waited = 0; !(await answers(address)); waited += 50) {
    if (server.exitCode !== null || waited > 10_000) {
      await stop();
      throw new Error(`nginx does not answer: ${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { address, deploy, stop };
}

function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
}

const answers = (address: string): Promise<boolean> =>
  fetch(address).then(
    (response) => response.ok,
    () => false,
  );
