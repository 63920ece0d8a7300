import type { BrowserContext, Page } from '@playwright/test';

/** Every place beside the document itself where a page can leave something, place → what stands there. */
export async function tracesOf(
  page: Page,
  context: BrowserContext,
): Promise<Readonly<Record<string, string>>> {
  const browser = await context.newCDPSession(page);
  const { entries } = await browser.send('Page.getNavigationHistory');
  await browser.detach();
  const inPage = await page.evaluate(async () => {
    const bodies: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        bodies.push(name, request.url, (await (await cache.match(request))?.text()) ?? '');
    }
    const databases = await indexedDB.databases();
    return {
      address: location.href,
      title: document.title,
      'window.name': window.name,
      'history.state': JSON.stringify(history.state),
      cookies: document.cookie,
      localStorage: JSON.stringify({ ...localStorage }),
      sessionStorage: JSON.stringify({ ...sessionStorage }),
      databases: JSON.stringify(databases),
      caches: bodies.join('\n'),
      timings: JSON.stringify(performance.getEntries()),
      'live regions': [...document.querySelectorAll('[aria-live], [role=status], [role=alert], output')]
        .map((region) => region.textContent)
        .join('\n'),
      clipboard: await navigator.clipboard.readText(),
    };
  });
  return {
    ...inPage,
    history: JSON.stringify(entries),
    'all cookies': JSON.stringify(await context.cookies()),
  };
}
