import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { completeDist } from './.ci/build-dist.mjs';
import { chunkGroups } from './.ci/chunk-groups.mjs';
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

/**
 * Has the browser translate what it loads later while it loads, beside everything else, instead of function by function when
 * somebody waits for it (V8's explicit compile hints; others see a comment). What the first screen is made of goes without.
 */
const compileHints: Plugin = {
  name: 'compile-hints',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && !file.isEntry) file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
    },
  },
};

const dist = completeDist();

export default defineConfig({
  base: './',
  plugins: [react(), policyInPage, compileHints, prerender(), ...dist.page],
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Compressing everything takes longer than the build itself, and may.
    rolldownOptions: { checks: { pluginTimings: false }, output: { codeSplitting: chunkGroups() } },
    // The engine is one file, and loads while nobody waits.
    chunkSizeWarningLimit: 1000,
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
