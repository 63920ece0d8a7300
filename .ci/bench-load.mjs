// Loading the page for the first time, slow and fast, beside an empty page and one with React only.
import { heapOf, openEmpty, untilIdle } from './bench-browser.mjs';
import { figure, median, printTable, progress, ratio } from './bench-figures.mjs';

/** Slow 4G as the developer tools emulate it (150 ms and 1.6 Mbit/s as Lighthouse means them), on a processor four times slower. */
const slow = {
  words: '4× slower processor, slow 4G',
  processor: 4,
  network: {
    offline: false,
    latency: 562.5,
    downloadThroughput: (1.6e6 * 0.9) / 8,
    uploadThroughput: (0.75e6 * 0.9) / 8,
  },
};
const fast = { words: 'unthrottled' };

/** In the page, before anything else: keeps what the browser tells of painting, shifting and long tasks. */
function watchLoad() {
  const seen = { paints: [], largest: [], shifts: [], tasks: [] };
  const watch = (type, list) =>
    new PerformanceObserver((entries) => list.push(...entries.getEntries())).observe({
      type,
      buffered: true,
    });
  watch('paint', seen.paints);
  watch('largest-contentful-paint', seen.largest);
  watch('layout-shift', seen.shifts);
  watch('longtask', seen.tasks);
  globalThis.benchLoad = seen;
}

/** In the page: the figures, in milliseconds since navigation. */
function readLoad() {
  const { paints, largest, shifts, tasks } = globalThis.benchLoad;
  const fcp = paints.find(({ name }) => name === 'first-contentful-paint')?.startTime;
  const blocking = (since) =>
    tasks.reduce((sum, { startTime, duration }) => {
      const over = startTime + duration - Math.max(startTime + 50, since);
      return sum + Math.max(0, over);
    }, 0);
  return {
    fcp,
    lcp: largest.at(-1)?.startTime,
    cls: shifts.filter(({ hadRecentInput }) => !hadRecentInput).reduce((sum, { value }) => sum + value, 0),
    tbt: blocking(fcp ?? 0),
    blocking: blocking(0),
    load: performance.getEntriesByType('navigation')[0].loadEventEnd,
    origin: performance.timeOrigin,
  };
}

/** Follows the page's own requests. Each has its kind, its bytes as sent (headers too) and unpacked, and its end in epoch milliseconds. */
async function followRequests(devtools) {
  const requests = new Map();
  let clock;
  devtools.on('Network.requestWillBeSent', ({ requestId, request, type, timestamp, wallTime }) => {
    clock ??= wallTime - timestamp;
    if (request.url.startsWith('http')) requests.set(requestId, { kind: type, sent: 0, unpacked: 0 });
  });
  devtools.on('Network.dataReceived', ({ requestId, dataLength }) => {
    const request = requests.get(requestId);
    if (request !== undefined) request.unpacked += dataLength;
  });
  devtools.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request !== undefined)
      Object.assign(request, { sent: encodedDataLength, end: (timestamp + clock) * 1000 });
  });
  await devtools.send('Network.enable');
  return requests;
}

const sum = (list, key) => list.reduce((total, item) => total + item[key], 0);
const ofKind = (list, kind) => list.filter((request) => request.kind === kind);

/** What had come by a moment. */
function traffic(requests, until) {
  const come = [...requests.values()].filter(({ end }) => end !== undefined && end <= until);
  return {
    requests: come.length,
    js: sum(ofKind(come, 'Script'), 'sent'),
    css: sum(ofKind(come, 'Stylesheet'), 'sent'),
    total: sum(come, 'sent'),
    unpacked: sum(come, 'unpacked'),
  };
}

async function loadOnce(browser, server, { processor, network }) {
  const { page, devtools, close } = await openEmpty(browser);
  try {
    const requests = await followRequests(devtools);
    if (network !== undefined) await devtools.send('Network.emulateNetworkConditions', network);
    if (processor !== undefined) await devtools.send('Emulation.setCPUThrottlingRate', { rate: processor });
    await page.addInitScript(watchLoad);
    server.forget();
    await page.goto(server.address);
    await untilIdle(page, server);
    const timing = await page.evaluate(readLoad);
    const atServer = server.traffic();
    return {
      ...timing,
      heap: await heapOf(devtools),
      painted: traffic(requests, timing.origin + timing.fcp),
      loaded: traffic(requests, timing.origin + timing.load),
      all: traffic(requests, Number.POSITIVE_INFINITY),
      atServer: { requests: atServer.requests, total: atServer.bytes },
    };
  } finally {
    await close();
  }
}

const moments = [
  ['painted', 'until first paint'],
  ['loaded', 'until load event'],
  ['all', 'all, when idle'],
];

/** Title, digits, how to take it from a run. */
const rowsOf = [
  ...moments.flatMap(([moment, words]) => [
    [`${words}: JS kB`, 1, (run) => run[moment].js / 1000],
    [`${words}: CSS kB`, 1, (run) => run[moment].css / 1000],
    [`${words}: total kB`, 1, (run) => run[moment].total / 1000],
    [`${words}: total, unpacked kB`, 1, (run) => run[moment].unpacked / 1000],
    [`${words}: requests`, 0, (run) => run[moment].requests],
  ]),
  ['with what the service worker stores: total kB', 1, (run) => run.atServer.total / 1000],
  ['with what the service worker stores: requests', 0, (run) => run.atServer.requests],
  ['first contentful paint ms', 0, (run) => run.fcp],
  ['largest contentful paint ms', 0, (run) => run.lcp],
  ['cumulative layout shift', 3, (run) => run.cls],
  ['total blocking time since first paint ms', 0, (run) => run.tbt],
  ['the same since navigation ms', 0, (run) => run.blocking],
  ['load event ms', 0, (run) => run.load],
  ['JS heap kB', 0, (run) => run.heap / 1000],
];

/** Measures and prints; loads of the three pages take turns. */
export async function benchLoad(browser, servers, runs) {
  for (const condition of [slow, fast]) {
    const taken = { ours: [], react: [], empty: [] };
    for (let run = 0; run < runs; run += 1) {
      for (const name of Object.keys(taken))
        taken[name].push(await loadOnce(browser, servers[name], condition));
      progress(`${condition.words}: load ${run + 1} of ${runs}`);
    }
    printTable(
      `first load, ${condition.words}, medians of ${runs}; compressed, 1 kB = 1000 bytes, headers included`,
      ['', 'ours', 'React only', 'empty page', 'ours/React', 'ours/empty'],
      rowsOf.map(([title, digits, take]) => {
        const [ours, react, empty] = ['ours', 'react', 'empty'].map((name) => median(taken[name].map(take)));
        return [
          title,
          ...[ours, react, empty].map((value) => figure(value, digits)),
          ratio(ours, react),
          ratio(ours, empty),
        ];
      }),
    );
  }
}
