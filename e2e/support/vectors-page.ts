import type { Page } from '@playwright/test';
import { buildApart } from './built-apart.ts';

const script = 'vectors.js';
const index = `<!doctype html><html lang="en"><title>Vectors</title><script type="module" src="${script}"></script></html>`;

export interface VectorsPage {
  readonly open: (page: Page) => Promise<void>;
  readonly remove: () => void;
}

/** A blank page with the verification in it. */
export async function buildVectorsPage(): Promise<VectorsPage> {
  const input = 'src/testing/vectors/in-browser.ts';
  const { open, remove } = await buildApart({ name: 'vectors', input, script, index });
  return {
    remove,
    open: async (page) => {
      await open(page, '');
      await page.waitForFunction(() => 'judges' in globalThis);
    },
  };
}
