// What the measurements in Chromium share: opening a page as on a first visit, idleness, the heap, a real paste.
import { chromium } from 'playwright-core';
import { findChromium } from './browser.mjs';

/** Chromium without a window; `port`: where tools other than playwright may speak to it. */
export function launch(port) {
  const args = port === undefined ? [] : [`--remote-debugging-port=${port}`];
  return chromium.launch({ executablePath: findChromium(), args });
}

/** A page with an empty cache, and a session of its devtools protocol. */
export async function openEmpty(browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  return { page, devtools: await context.newCDPSession(page), close: () => context.close() };
}

const quietFor = 600;

/** On a busy machine a page that draws nothing may never be called idle: half a second is enough. */
const idleMoment = (page) =>
  page.evaluate(() => new Promise((idle) => requestIdleCallback(idle, { timeout: 2000 })));

/** Waits until the page has loaded, nothing has been asked of the server for a while (by a service worker neither), and the page says that it is idle. */
export async function untilIdle(page, server) {
  await page.waitForLoadState('networkidle');
  do {
    await page.waitForTimeout(Math.max(20, quietFor - server.traffic().quiet));
    await idleMoment(page);
  } while (server.traffic().quiet < quietFor);
}

/** Bytes of the JavaScript heap in use after a forced collection. */
export async function heapOf(devtools) {
  await devtools.send('HeapProfiler.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize;
}

/**
 * Milliseconds that the processor has worked for the page's main thread so far: `all`, and `script`, a part of it. Other
 * programs on a busy machine stretch what a clock shows, not this; workers are not in it.
 */
export async function processorTime(devtools) {
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
  return { all: of('TaskDuration') - of('DevToolsCommandDuration'), script: of('ScriptDuration') };
}

/** The box that takes anything. */
export const pasteBox = (page) => page.getByRole('textbox', { name: 'Paste anything' });

/** In the page: keeps in `benchPaste` a promise of the next paste's figures, in milliseconds from the key press. `settle`: how long it then waits for late tasks. */
function watchPaste(settle) {
  const verdict = () => document.querySelector('#verdict')?.textContent ?? '';
  const before = verdict();
  const tasks = [];
  const longTasks = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  longTasks.observe({ type: 'longtask' });
  let start;
  const onKey = (event) => {
    if (event.key.toLowerCase() === 'v') start = event.timeStamp;
  };
  addEventListener('keydown', onKey, { capture: true });
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  const changed = () => {
    const now = verdict();
    return start !== undefined && now !== before && !/checking/i.test(now);
  };
  const firstVerdict = new Promise((there) => {
    const changes = new MutationObserver(() => {
      if (!changed()) return;
      changes.disconnect();
      there(performance.now());
    });
    changes.observe(document.documentElement, { subtree: true, childList: true, characterData: true });
  });
  globalThis.benchPaste = firstVerdict.then(async (inDocument) => {
    await frame();
    await frame();
    const painted = performance.now();
    removeEventListener('keydown', onKey, { capture: true });
    // Tasks are reported late, and what the paste has set going may go on.
    await new Promise((later) => setTimeout(later, settle));
    await new Promise((idle) => requestIdleCallback(idle, { timeout: 500 }));
    tasks.push(...longTasks.takeRecords());
    longTasks.disconnect();
    return {
      verdict: verdict().replace(/\s+/g, ' ').trim(),
      inDocument: inDocument - start,
      painted: painted - start,
      longest: Math.max(
        0,
        ...tasks.filter((task) => task.startTime >= start - 1).map((task) => task.duration),
      ),
    };
  });
}

const patience = 60_000;

/**
 * Puts the text into the clipboard and presses Ctrl+V in the box. `inDocument`: until the document holds the verdict;
 * `painted`: two animation frames later; `longest`: the longest task, 0 below 50 ms, which the browser does not report.
 * With `devtools` also `processor` and `script`: milliseconds of work on the main thread until the page is idle again.
 */
export async function paste(page, text, { devtools, settle = 300 } = {}) {
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await pasteBox(page).focus();
  await idleMoment(page);
  await page.evaluate(watchPaste, settle);
  const before = devtools && (await processorTime(devtools));
  await page.keyboard.press('Control+v');
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('no verdict after a minute')), patience);
  });
  try {
    const taken = await Promise.race([page.evaluate(() => globalThis.benchPaste), late]);
    if (before === undefined) return taken;
    const after = await processorTime(devtools);
    return { ...taken, processor: after.all - before.all, script: after.script - before.script };
  } finally {
    clearTimeout(timer);
  }
}
