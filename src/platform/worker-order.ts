/** What the page may tell the service worker: that a page has come up and is shown. */
export type WorkerOrder = 'shown';
