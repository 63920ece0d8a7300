import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { findChromium } from '../../.ci/browser.mjs';

/** What the network part of a browser did for one site: below every tool of the page and of the test. */
export interface NetLog {
  /** `http://a.test/x`: each address asked for, by whatever part of the site: page, worker, service worker, beacon. */
  readonly requests: readonly string[];
  /** Each host whose address was looked up, whether or not a request followed. */
  readonly lookups: readonly string[];
  /** Each address that was sent a datagram to: that is how WebRTC goes out. */
  readonly datagrams: readonly string[];
  /** All bytes that went out by a connection in the clear, as Latin-1. */
  readonly sent: string;
}

interface Event {
  readonly type: number;
  readonly params?: Readonly<Record<string, unknown>>;
}

/**
 * Runs a journey in a Chromium of its own that writes down all that its network part does, and reads what of it was done for
 * `site`. What the browser asks for itself (updates, its account) belongs to no site and is left out.
 */
export async function withNetLog(
  site: string,
  journey: (context: BrowserContext) => Promise<void>,
): Promise<NetLog> {
  const folder = mkdtempSync(join(tmpdir(), 'token-triage-net-'));
  const file = join(folder, 'net.json');
  try {
    const browser = await chromium.launch({
      executablePath: findChromium() ?? 'chromium',
      args: [
        `--log-net-log=${file}`,
        '--net-log-capture-mode=Everything',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        // Chromium asks Google which kinds of fields a form with these names has: for the site, but not by it.
        '--disable-features=AutofillServerCommunication',
      ],
    });
    try {
      const context = await browser.newContext({
        permissions: ['clipboard-read', 'clipboard-write'],
        serviceWorkers: 'allow',
      });
      context.setDefaultTimeout(20_000);
      await journey(context);
    } finally {
      await browser.close();
    }
    return read(readFileSync(file, 'utf8'), site);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(text: string, site: string): NetLog {
  const { constants, events } = JSON.parse(text) as {
    constants: { logEventTypes: Readonly<Record<string, number>> };
    events: readonly Event[];
  };
  const of = (name: string): readonly Readonly<Record<string, unknown>>[] => {
    const type = constants.logEventTypes[name];
    if (type === undefined) throw new Error(`this Chromium logs no ${name}`);
    return events.flatMap((event) => (event.type === type && event.params ? [event.params] : []));
  };
  const { protocol, hostname } = new URL(site);
  const isOfSite = (key: unknown): boolean =>
    typeof key === 'string' && key.startsWith(`${protocol}//${hostname}`);
  const requests = of('URL_REQUEST_START_JOB')
    .filter(({ initiator, network_isolation_key: key }) => isOfSite(initiator) || isOfSite(key))
    .map(({ url }) => String(url));
  const lookups = of('HOST_RESOLVER_MANAGER_REQUEST')
    .filter(({ network_anonymization_key: key }) => isOfSite(key))
    .map(({ host }) => String(host));
  const datagrams = of('UDP_BYTES_SENT').flatMap(({ address }) =>
    address === undefined ? [] : [String(address)],
  );
  const sent = of('SOCKET_BYTES_SENT')
    .map(({ bytes }) => Buffer.from(String(bytes ?? ''), 'base64').toString('latin1'))
    .join('\n');
  return { requests: [...new Set(requests)], lookups: [...new Set(lookups)], datagrams, sent };
}
