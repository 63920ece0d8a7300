import type { BrowserContext, Page } from '@playwright/test';

/** Every text that the scripts of a page hold in memory after the garbage is collected: their heap, as the browser writes it down. */
export async function textsOfMemory(page: Page, context: BrowserContext): Promise<string> {
  const browser = await context.newCDPSession(page);
  const pieces: string[] = [];
  browser.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk));
  // What is freed by one round may have held what the next one frees.
  for (let round = 0; round < 3; round += 1) await browser.send('HeapProfiler.collectGarbage');
  await browser.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await browser.detach();
  const { strings } = JSON.parse(pieces.join('')) as { strings: readonly string[] };
  return strings.join('\n');
}
