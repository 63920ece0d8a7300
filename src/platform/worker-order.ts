/** What the page may tell the service worker: let the waiting build take over, or that a page has come up and is shown. */
export type WorkerOrder = 'take-over' | 'shown';
