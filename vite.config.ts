import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { completeDist } from './.ci/build-dist.mjs';
import { prerender } from './.ci/prerender.mjs';
import { metaPolicy, securityHeaders } from './.ci/security-headers.mjs';

/** Puts the policy into the built page; the development server needs an inline script of its own and goes without. */
const policyInPage: Plugin = {
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      html.replace(
        '<meta charset="utf-8" />',
        `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${metaPolicy}" />`,
      ),
  },
};

const dist = completeDist();

export default defineConfig({
  base: './',
  plugins: [react(), policyInPage, prerender(), ...dist.page],
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Compressing everything takes longer than the build itself, and may.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  worker: { format: 'es', plugins: dist.worker },
  preview: { host: '127.0.0.1', headers: securityHeaders },
  server: { host: '127.0.0.1' },
  test: {
    // `LONG=1`: with the tests that need compilers and interpreters of other languages.
    include: ['src/**/*.test.{ts,tsx}', ...(process.env.LONG ? ['src/testing/long/*.long.ts'] : [])],
    environment: 'node',
    isolate: false,
    testTimeout: 30_000,
    // `npm run coverage`.
    coverage: {
      include: ['src/core/**/*.ts'],
      exclude: ['**/*.test.ts'],
      reporter: ['text-summary', 'json', 'json-summary'],
      reportsDirectory: '.cache/coverage',
      thresholds: { branches: 95 },
    },
  },
});
