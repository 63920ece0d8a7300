import { type ChildProcess, spawn } from 'node:child_process';
import { Builder, type WebDriver } from 'selenium-webdriver';
import { freePort } from '../support/free-port.ts';

export interface WebKitBrowser {
  readonly driver: WebDriver;
  readonly stop: () => Promise<void>;
}

/** Starts WebKitGTK's own small browser under WebDriver, on a screen and a session bus that exist for it alone. */
export async function startWebKit(): Promise<WebKitBrowser> {
  const port = await freePort();
  const command = ['xvfb-run', '-a', '-s', '-screen 0 1400x1000x24', 'WebKitWebDriver', `--port=${port}`];
  const server = spawn('dbus-run-session', ['--', ...command], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own: all of it is ended together.
    detached: true,
    env: { ...process.env, NO_AT_BRIDGE: '1' },
  });
  let said = '';
  server.stderr?.on('data', (chunk) => {
    said += String(chunk);
  });
  const address = `http://127.0.0.1:${port}`;
  try {
    await untilReady(address, server);
    const driver = await new Builder()
      .usingServer(address)
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { args: ['--automation'] },
      })
      .build();
    await driver.manage().window().setRect({ width: 1280, height: 900 });
    const stop = async (): Promise<void> => {
      await driver.quit().catch(() => undefined);
      await ended(server);
    };
    return { driver, stop };
  } catch (cause) {
    await ended(server);
    throw new Error(`WebKitGTK does not start: ${said}`, { cause });
  }
}

async function untilReady(address: string, server: ChildProcess): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 100) {
    if (server.exitCode !== null) break;
    const ready = await fetch(`${address}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver does not answer');
}

function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.pid === undefined) return Promise.resolve();
  const group = -server.pid;
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    process.kill(group, 'SIGTERM');
  });
}
