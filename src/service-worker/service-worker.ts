import type { WorkerOrder } from '../platform/worker-order.ts';
import { type Precache, ShellCache } from './shell-cache.ts';

declare const self: ServiceWorkerGlobalScope;
/** Written by the build: `.ci/build-offline.mjs`. */
declare const __PRECACHE__: Precache;

const cache = new ShellCache(__PRECACHE__);

self.addEventListener('install', (event) => {
  // A page of the build before loses nothing by it: its files stay, and it may still ask for them.
  void self.skipWaiting();
  event.waitUntil(cache.fill());
});

// The page of the first visit is served from here on, too: what it loads later is there even without a network.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  if (cache.owns(event.request)) event.respondWith(cache.answer(event.request));
});

self.addEventListener('message', (event) => {
  const order = event.data as WorkerOrder;
  if (order === 'shown') event.waitUntil(tidy());
});

/**
 * While a second tab is open, it may be one of the build before, and needs its files. A build that is being stored, or waits, needs its
 * own: it would take over without them.
 */
async function tidy(): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.length <= 1) await cache.dropOthers(isOnlyBuild);
}

function isOnlyBuild(): boolean {
  const { installing, waiting } = self.registration;
  return installing === null && waiting === null;
}
