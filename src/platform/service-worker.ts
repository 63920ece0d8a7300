import { trustedScriptUrl } from './trusted-script.ts';
import type { WorkerOrder } from './worker-order.ts';

/**
 * Keeps the page usable without a network, and reports a newer build once the next page that is opened will be of it. This
 * page goes on as it is. Resolves when the worker is registered; does nothing where the browser has no service workers.
 */
export async function watchForNewBuild(onReady: () => void, signal: AbortSignal): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await pageLoaded();
  if (signal.aborted) return;
  const address = trustedScriptUrl(new URL('service-worker.js', document.baseURI).href);
  const registration = await navigator.serviceWorker.register(address, { updateViaCache: 'none' });
  navigator.serviceWorker.controller?.postMessage('shown' satisfies WorkerOrder);
  const follow = (): void => {
    const build = registration.installing ?? registration.waiting;
    // Without an active one this is the first visit: nothing is replaced.
    if (build === null || registration.active === null) return;
    build.addEventListener('statechange', () => build.state === 'activated' && onReady(), { signal });
  };
  follow();
  registration.addEventListener('updatefound', follow, { signal });
}

/** The first screen comes first: storing the files would compete with it. */
function pageLoaded(): Promise<void> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => window.addEventListener('load', () => resolve(), { once: true }));
}
