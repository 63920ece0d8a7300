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
  page.evaluate(() => new Promise((idle) => requestIdleCallback(idle, { timeout: 500 })));

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

/** Kinds of what a heap snapshot lists that a program makes; the rest is the browser's: compiled code, its own notes. */
const madeByPrograms = new Set([
  ...['object', 'array', 'closure', 'regexp', 'number', 'bigint', 'symbol'],
  ...['string', 'concatenated string', 'sliced string'],
]);

/** Bytes of objects and texts in the heap, without the code that the browser compiles as it goes; collected before. */
export async function dataOf(devtools) {
  const pieces = [];
  const keep = ({ chunk }) => pieces.push(chunk);
  devtools.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  devtools.off('HeapProfiler.addHeapSnapshotChunk', keep);
  const { snapshot, nodes } = JSON.parse(pieces.join(''));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [kind, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length)
    if (madeByPrograms.has(types[kind][nodes[at + kind]])) bytes += nodes[at + size];
  return bytes;
}

/**
 * Milliseconds that the processor has worked for the page so far: `main`, its main thread; `script`, a part of that;
 * `process`, all of its threads with workers. Other programs on a busy machine stretch what a clock shows more than this.
 */
export async function processorTime(devtools) {
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
  return {
    main: of('TaskDuration') - of('DevToolsCommandDuration'),
    script: of('ScriptDuration'),
    process: of('ProcessTime'),
  };
}

/** The box that takes anything. */
export const pasteBox = (page) => page.getByRole('textbox', { name: 'Paste anything' });

/**
 * In the page: keeps in `benchPaste` a promise of the figures of what the next press of `key` does, in milliseconds from it. The verdict
 * is there at the last change of its words, buttons and times of day apart; it is the last when nothing is at work and
 * none has followed for `quiet` milliseconds.
 */
function watchPaste({ quiet, key }) {
  const wordsOf = (root) => {
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const words = [];
    while (nodes.nextNode())
      if (!nodes.currentNode.parentElement.closest('button')) words.push(nodes.currentNode.data);
    return words
      .join(' ')
      .replace(/\d\d:\d\d:\d\d/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  };
  const read = () => {
    const verdict = document.querySelector('#verdict');
    return verdict === null ? '' : wordsOf(verdict);
  };
  const before = read();
  let last = { words: before };
  let start;
  const onKey = (event) => {
    if (event.key.toLowerCase() === key) start = event.timeStamp;
  };
  addEventListener('keydown', onKey, { capture: true });
  const changes = new MutationObserver(() => {
    const words = read();
    if (start === undefined || words === last.words) return;
    const change = { words, inDocument: performance.now() };
    last = change;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        change.painted = performance.now();
      }),
    );
  });
  changes.observe(document.documentElement, { subtree: true, childList: true, characterData: true });
  const tasks = [];
  const longTasks = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  longTasks.observe({ type: 'longtask' });

  const atWork = () =>
    /checking/i.test(last.words) ||
    [...document.querySelectorAll('button[aria-disabled="true"]')].some((button) =>
      /…/.test(button.textContent),
    );
  const over = () =>
    last.painted !== undefined &&
    last.words !== before &&
    performance.now() - last.painted >= quiet &&
    !atWork();
  globalThis.benchPaste = new Promise((done) => {
    const timer = setInterval(() => {
      if (!over()) return;
      clearInterval(timer);
      changes.disconnect();
      removeEventListener('keydown', onKey, { capture: true });
      tasks.push(...longTasks.takeRecords());
      longTasks.disconnect();
      const caused = tasks.filter((task) => task.startTime >= start - 1).map((task) => task.duration);
      done({
        verdict: last.words,
        inDocument: last.inDocument - start,
        painted: last.painted - start,
        longest: Math.max(0, ...caused),
      });
    }, 50);
  });
}

/** Milliseconds between coming to the box and the first key. */
const humanPause = 250;

const patience = 120_000;

/** The promise's value; rejects with the words when it takes longer than anyone waits. */
async function inTime(promise, words) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(words)), patience);
  });
  // Ends only with its page once it has been given up.
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Puts the text into the clipboard and presses Ctrl+V in the box. `inDocument`: until the document holds the verdict;
 * `painted`: two animation frames later; `longest`: the longest task, 0 below 50 ms, which the browser does not report.
 * With `devtools` also what `processorTime` measures, until the page is idle again.
 */
export async function paste(page, text, { devtools, quiet = 1000 } = {}) {
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await pasteBox(page).focus();
  // Nobody presses the keys sooner after coming to the box.
  await page.waitForTimeout(humanPause);
  await idleMoment(page);
  await page.evaluate(watchPaste, { quiet, key: 'v' });
  const workBefore = devtools && (await processorTime(devtools));
  await page.keyboard.press('Control+v');
  const taken = await inTime(
    page.evaluate(() => globalThis.benchPaste),
    'no verdict within two minutes',
  );
  if (workBefore === undefined) return taken;
  const work = await processorTime(devtools);
  for (const part of Object.keys(work)) taken[part] = work[part] - workBefore[part];
  return taken;
}

/** Presses a key where the focus is. `inDocument` and `painted` as of a paste. */
export async function pressKey(page, key) {
  await idleMoment(page);
  await page.evaluate(watchPaste, { quiet: 300, key: key.toLowerCase() });
  await page.keyboard.press(key);
  return inTime(
    page.evaluate(() => globalThis.benchPaste),
    'no verdict within two minutes',
  );
}
