import { trustedScriptUrl } from './trusted-script.ts';
import type { WorkerOrder } from './worker-order.ts';

/**
 * Keeps the page usable without a network, and reports a newer build once it is stored and waits. The page goes on as it
 * is until `takeOver`. Resolves when the worker is registered; does nothing where the browser has no service workers.
 */
export async function watchForNewBuild(
  onWaiting: (build: ServiceWorker) => void,
  signal: AbortSignal,
): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await pageLoaded();
  if (signal.aborted) return;
  const address = trustedScriptUrl(new URL('service-worker.js', document.baseURI).href);
  const registration = await navigator.serviceWorker.register(address, { updateViaCache: 'none' });
  tell(navigator.serviceWorker.controller, 'shown');
  const report = (build: ServiceWorker | null): void => {
    // Without an active one this is the first visit: nothing is replaced.
    if (build?.state === 'installed' && registration.active !== null) onWaiting(build);
  };
  const follow = (): void => {
    const build = registration.installing;
    build?.addEventListener('statechange', () => report(build), { signal });
  };
  report(registration.waiting);
  follow();
  registration.addEventListener('updatefound', follow, { signal });
}

/** Lets a waiting build take over. Resolves when the next page that is opened will be of that build, or of a still newer one. */
export function takeOver(build: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (build.state === 'activated' || build.state === 'redundant') resolve();
    };
    build.addEventListener('statechange', look);
    look();
    tell(build, 'take-over');
  });
}

function tell(worker: ServiceWorker | null, order: WorkerOrder): void {
  worker?.postMessage(order);
}

/** The first screen comes first: storing the files would compete with it. */
function pageLoaded(): Promise<void> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => window.addEventListener('load', () => resolve(), { once: true }));
}
