import { test as base, expect, type Locator, type Page } from '@playwright/test';

/** What the page promises, watched in every test: no request leaves, no policy is violated, nothing breaks. */
interface Promises {
  readonly promises: {
    readonly allowHost: (host: string) => void;
    /** For errors that a test plants itself. */
    readonly allowError: (words: string) => void;
  };
}

export const test = base.extend<Promises>({
  promises: [
    async ({ page, baseURL }, use) => {
      const broken: string[] = [];
      const planted: string[] = [];
      const allowed = new Set([new URL(baseURL ?? '').host]);
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && !allowed.has(url.host)) broken.push(`request to ${url.host}`);
      });
      page.on('pageerror', (error) => broken.push(`page error: ${error.message}`));
      page.on('console', (message) => {
        if (/Content Security Policy|Trusted Type/i.test(message.text())) broken.push(message.text());
      });
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
          // biome-ignore lint/suspicious/noConsole: the way from the page into this test
          console.error(`Content Security Policy: ${effectiveDirective} ${blockedURI} ${sample}`);
        });
      });
      await use({
        allowHost: (host) => void allowed.add(host),
        allowError: (words) => void planted.push(words),
      });
      expect(broken.filter((line) => !planted.some((words) => line.includes(words)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Pastes text into a control as a person would, whatever its size. */
export async function pasteInto(control: Locator, text: string): Promise<void> {
  await control.focus();
  await control.evaluate((element, value) => {
    const data = new DataTransfer();
    data.setData('text/plain', value);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** What the page says of the last paste. */
export const pasteReport = (page: Page): Locator =>
  page.getByLabel('Paste anything').locator('..').locator('[aria-live]');

/** Runs in the page: `reportDrawn` is there once the report changes, or stays as it is, since the same was pasted again. */
function watchReport(report: Element): void {
  const reportDrawn = new Promise<void>((drawn) => {
    new MutationObserver(() => drawn()).observe(report, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    setTimeout(drawn, 1_000);
  });
  Object.assign(window, { reportDrawn });
}

/** Pastes any text into the box, and waits until it has been read: the next paste would break that off. */
export async function pasteAnything(page: Page, text: string): Promise<void> {
  await pasteReport(page).evaluate(watchReport);
  await pasteInto(page.getByLabel('Paste anything'), text);
  await page.evaluate(() => (window as { reportDrawn?: Promise<void> }).reportDrawn);
  await expect(page.getByRole('button', { name: 'Read it' })).toBeVisible({ timeout: 30_000 });
}

/** Pastes text into the box, and waits until it is filed. */
export async function paste(page: Page, text: string): Promise<void> {
  await pasteAnything(page, text);
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeVisible();
}

export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
}

/** Waits until the verdict is of what stands in the form: that it is on its way is said only after a while. */
export async function untilJudged(page: Page): Promise<void> {
  await expect(page.locator('#verdict [aria-busy="true"]')).toHaveCount(0, { timeout: 60_000 });
}

/** The title of the first finding of the verdict. */
export function firstFinding(page: Page) {
  return page.locator('#verdict summary').first();
}
