declare const self: ServiceWorkerGlobalScope;

/** The files of this build: address relative to the page → its SHA-256, as in the `integrity` attribute. */
export interface Precache {
  readonly version: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Where the page itself stands. Not `index.html`: some hosts redirect that, and a redirected answer opens no page. */
const shell = './';
const hashed = 'assets/';

/** Vite's preview sends `Vary: Origin`, which would miss whatever was stored without that header. */
const anyVariant: CacheQueryOptions = { ignoreSearch: true, ignoreVary: true };

/** The files of one build, stored whole or not at all. Nothing is ever added afterwards: no request of a person gets in. */
export class ShellCache {
  private readonly scope = new URL(self.registration.scope);
  /** An origin may serve this page under several paths; each has its own caches. */
  private readonly prefix = `token-triage ${this.scope.pathname} `;
  private readonly name: string;

  constructor(private readonly precache: Precache) {
    this.name = this.prefix + precache.version;
  }

  /** Fetches what no earlier build has stored. The hashes make sure that files of two builds are never mixed. */
  async fill(): Promise<void> {
    const earlier = await this.names();
    const cache = await caches.open(this.name);
    const store = async ([path, integrity]: [string, string]): Promise<void> => {
      const url = new URL(path, this.scope).href;
      const known = path.startsWith(hashed) ? await findIn(earlier, url) : undefined;
      await cache.put(url, known ?? (await download(url, integrity, path.startsWith(hashed))));
    };
    try {
      await Promise.all(Object.entries(this.precache.files).map(store));
    } catch (cause) {
      // A worker of the same files may be at work already, and serves them.
      if (!earlier.includes(this.name)) await caches.delete(this.name);
      throw cause;
    }
  }

  /** Whether a request is for a file of this page. Everything else is left to the browser. */
  owns(request: Request): boolean {
    const path = this.pathOf(request);
    return path !== undefined && (Object.hasOwn(this.precache.files, path) || path.startsWith(hashed));
  }

  /** The stored file; a tab of the build before may still ask for one of that build. */
  async answer(request: Request): Promise<Response> {
    const url = new URL(this.pathOf(request) ?? '', this.scope).href;
    const stored = await findIn([this.name, ...(await this.names())], url);
    return stored ?? fetch(request);
  }

  /** Drops the files of other builds; `mayDrop` is asked last: what is stored from then on is not among them. */
  async dropOthers(mayDrop: () => boolean): Promise<void> {
    const others = (await this.names()).filter((name) => name !== this.name);
    if (mayDrop()) await Promise.all(others.map((name) => caches.delete(name)));
  }

  private async names(): Promise<readonly string[]> {
    return (await caches.keys()).filter((name) => name.startsWith(this.prefix));
  }

  private pathOf({ method, mode, url }: Request): string | undefined {
    const { origin, pathname } = new URL(url);
    if (method !== 'GET' || origin !== this.scope.origin || !pathname.startsWith(this.scope.pathname))
      return undefined;
    const path = pathname.slice(this.scope.pathname.length);
    return mode === 'navigate' && (path === '' || path === 'index.html') ? shell : path;
  }
}

async function findIn(names: readonly string[], url: string): Promise<Response | undefined> {
  for (const cacheName of names) {
    // Opening a cache that is not there would make it.
    const found = await caches.match(url, { ...anyVariant, cacheName });
    if (found !== undefined) return found;
  }
  return undefined;
}

async function download(url: string, integrity: string, immutable: boolean): Promise<Response> {
  const response = await fetch(url, {
    integrity,
    cache: immutable ? 'default' : 'no-cache',
    credentials: 'same-origin',
    redirect: 'error',
  });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}
