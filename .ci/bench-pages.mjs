// The parts of the bench that need a browser: builds the pages once, and runs what was chosen.
import { launch } from './bench-browser.mjs';
import { servePages } from './bench-build.mjs';
import { benchLoad } from './bench-load.mjs';
import { benchMemory } from './bench-memory.mjs';
import { benchPaste } from './bench-paste.mjs';

const measured = { load: benchLoad, paste: benchPaste, memory: benchMemory };

/** Runs the parts in turn. `dist`: a built page to measure in place of a fresh build. */
export async function benchPages(parts, { runs, dist }) {
  const { servers, close } = await servePages(dist);
  try {
    for (const part of parts.filter((name) => name in measured)) {
      const browser = await launch();
      try {
        await measured[part](browser, servers, runs);
      } finally {
        await browser.close();
      }
    }
    if (parts.includes('lighthouse')) {
      const { benchLighthouse } = await import('./bench-lighthouse.mjs');
      await benchLighthouse(servers, runs);
    }
  } finally {
    await close();
  }
}
