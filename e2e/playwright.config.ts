import { fileURLToPath } from 'node:url';
import { defineConfig, devices } from '@playwright/test';
import { findChromium, findFirefox } from '../.ci/browser.mjs';
import { builtPage } from './support/build.ts';

/** Another port, build (`BUILD`) and place for the results let several runs stand beside each other. */
const port = Number(process.env.E2E_PORT ?? 4187);
const results = process.env.E2E_RESULTS ?? '../test-results';

const viewport = { width: 1280, height: 900 };

/** Runs against the built page, served with the headers it will have. The browsers are Debian's or the system's. */
export default defineConfig({
  testDir: '.',
  outputDir: `${results}/e2e`,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  // On a busy machine a browser may stumble; what needed a second try is named and counted.
  retries: process.env.CI ? 1 : 0,
  reporter: [['dot'], ['json', { outputFile: `${results}/e2e.json` }]],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    // Each test loads the build itself; the tests of working offline allow it for themselves.
    serviceWorkers: 'block',
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: 'engines/webkitgtk.spec.ts',
      use: {
        ...devices['Desktop Chrome'],
        viewport,
        permissions: ['clipboard-read', 'clipboard-write'],
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
    },
    {
      name: 'firefox',
      testMatch: 'engines/browsers.spec.ts',
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        viewport,
        launchOptions: { executablePath: findFirefox() ?? 'firefox-esr' },
      },
    },
    // Playwright cannot drive it; the tests do, by WebDriver.
    { name: 'webkitgtk', testMatch: 'engines/webkitgtk.spec.ts' },
  ],
  webServer: {
    command: `node_modules/.bin/vite preview --outDir "${builtPage}" --port ${port} --strictPort`,
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: !process.env.CI,
  },
});
