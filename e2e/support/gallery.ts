import { type BuiltApart, buildApart } from './built-apart.ts';

/** The page of all component states. */
export const buildGallery = (): Promise<BuiltApart> =>
  buildApart({
    name: 'gallery',
    input: 'src/ui/gallery/gallery.html',
    untilReady: (page) => page.getByRole('heading', { level: 1, name: 'Gallery' }).waitFor(),
  });
