import type { Page } from '@playwright/test';
import { buildApart } from './built-apart.ts';

const path = 'src/ui/gallery/gallery.html';

export interface Gallery {
  readonly open: (page: Page) => Promise<void>;
  readonly remove: () => void;
}

/** The page of all component states. */
export async function buildGallery(): Promise<Gallery> {
  const { open, remove } = await buildApart({ name: 'gallery', input: path });
  return {
    remove,
    open: async (page) => {
      await open(page, path);
      await page.getByRole('heading', { level: 1, name: 'Gallery' }).waitFor();
    },
  };
}
