import { type BuiltApart, buildApart } from './built-apart.ts';

const script = 'vectors.js';

/** A blank page with the verification in it. */
export const buildVectorsPage = (): Promise<BuiltApart> =>
  buildApart({
    name: 'vectors',
    input: 'src/testing/vectors/in-browser.ts',
    script,
    index: `<!doctype html><html lang="en"><title>Vectors</title><script type="module" src="${script}"></script></html>`,
    untilReady: (page) => page.waitForFunction(() => 'judges' in globalThis),
  });
