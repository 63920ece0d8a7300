import { fileURLToPath } from 'node:url';
import { defineConfig, devices } from '@playwright/test';
import { findChromium } from '../.ci/browser.mjs';
import { builtPage } from './support/build.ts';

/** Another port, build (`BUILD`) and place for the results let several runs stand beside each other. */
const port = Number(process.env.E2E_PORT ?? 4187);
const results = process.env.E2E_RESULTS ?? '../test-results';

/** Runs against the built page, served with the headers it will have. Chromium is Debian's or the system's. */
export default defineConfig({
  testDir: '.',
  outputDir: `${results}/e2e`,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  retries: 0,
  reporter: [['dot'], ['json', { outputFile: `${results}/e2e.json` }]],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    permissions: ['clipboard-read', 'clipboard-write'],
    // Each test loads the build itself; the tests of working offline allow it for themselves.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: findChromium() ?? 'chromium',
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } } },
  ],
  webServer: {
    command: `node_modules/.bin/vite preview --outDir "${builtPage}" --port ${port} --strictPort`,
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: !process.env.CI,
  },
});
