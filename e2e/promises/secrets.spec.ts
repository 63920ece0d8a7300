import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { onEveryTab, unfold } from '../support/every-tab.ts';
import { type MarkedCase, markedCase, secretsIn } from '../support/marked-case.ts';
import { textsOfMemory } from '../support/memory.ts';
import { expect, openTab, paste, test } from '../support/test.ts';
import { tracesOf } from '../support/traces.ts';

let marked: MarkedCase;
test.beforeAll(async () => {
  marked = await markedCase();
});

test.use({ serviceWorkers: 'allow' });

/** Pastes the whole case, and goes to every place that shows something of it. */
async function goEverywhere(page: Page): Promise<void> {
  await page.goto('.');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  for (const text of marked.pastes) await paste(page, text);
  await onEveryTab(page, async () => unfold(page));
}

test('no secret comes into the address, the title, the history, any store, the console or a live region', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await goEverywhere(page);
  await openTab(page, 'Request');
  expect(secretsIn(await everythingShown(page), marked)).toContain('code');
  const traces = await tracesOf(page, context);
  // Each place was really looked into.
  expect(traces.caches).toContain('Token Triage');
  expect(traces.timings).toContain('/assets/');
  for (const [place, text] of Object.entries({ ...traces, console: said.join('\n') }))
    expect(secretsIn(text, marked), place).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
    0,
    0,
    '',
  ]);
});

test('what is copied, saved or shown for sharing holds no secret', async ({ page }) => {
  test.setTimeout(120_000);
  await goEverywhere(page);
  const copied = async (button: string): Promise<string> => {
    await page.getByRole('button', { name: button, exact: true }).first().click();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await openTab(page, 'Share');
  const link = await copied('Copy the link');
  expect(link).toContain('#s1.');
  const shared = [link, Buffer.from(link.split('#s1.')[1] ?? '', 'base64url').toString()];
  shared.push(await copied('Copy as Markdown'));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a case (JSON)' }).click(),
  ]);
  shared.push(readFileSync(await download.path(), 'utf8'));
  shared.push(await page.getByRole('tabpanel').innerText());
  await openTab(page, 'Export');
  for (const option of await page.getByLabel('Format', { exact: true }).locator('option').all()) {
    await page.getByLabel('Format', { exact: true }).selectOption((await option.getAttribute('value')) ?? '');
    await expect(page.getByRole('button', { name: /^Save as / })).toBeVisible();
    shared.push(await page.getByLabel('Exported text').inputValue());
  }
  expect(new Set(shared).size).toBe(shared.length);
  expect(shared.length).toBeGreaterThan(15);
  for (const text of shared) expect(secretsIn(text, marked), text.slice(0, 80)).toEqual([]);
});

test('after "Clear everything" nothing of the case stands in the page, its fields or its accessibility tree', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await goEverywhere(page);
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(page.locator('#verdict')).toContainText('Nothing to judge yet');
  await onEveryTab(page, async (tab) => {
    expect(secretsIn(await everythingShown(page), marked), tab).toEqual([]);
  });
  const browser = await context.newCDPSession(page);
  const { nodes } = await browser.send('Accessibility.getFullAXTree');
  expect(nodes.length).toBeGreaterThan(50);
  expect(secretsIn(JSON.stringify(nodes), marked)).toEqual([]);
});

test('undo keeps a cleared case in memory only until it is forgotten for good: then memory holds nothing of it', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  await goEverywhere(page);
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(page.locator('#verdict')).toContainText('Nothing to judge yet');
  expect(secretsIn(await textsOfMemory(page, context), marked)).toContain('code');
  await page.getByRole('button', { name: 'Forget it for good' }).click();
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
  await expect(page.getByRole('tab').first()).toBeVisible();
  expect(secretsIn(await everythingShown(page), marked)).toEqual([]);
  expect(secretsIn(await textsOfMemory(page, context), marked)).toEqual([]);
});

test('a browser that restores what stood in fields has nothing to restore: reload and back bring no secret', async ({
  page,
}) => {
  await page.goto('.');
  await page.getByLabel('Paste anything').fill(marked.secrets.code ?? '');
  await page.getByLabel('code_verifier', { exact: true }).fill(marked.secrets.code_verifier ?? '');
  await page.reload();
  await expect(page.getByRole('tab').first()).toBeVisible();
  expect(secretsIn(await everythingShown(page), marked)).toEqual([]);
  await page.getByLabel('Paste anything').fill(marked.secrets.code ?? '');
  await page.goto('icon.svg');
  await page.goBack();
  await expect(page.getByRole('tab').first()).toBeVisible();
  expect(secretsIn(await everythingShown(page), marked)).toEqual([]);
});

test('no field lets the browser store what is typed, fill it in, or send it to a spelling service', async ({
  page,
}) => {
  await goEverywhere(page);
  const faults: string[] = [];
  await onEveryTab(page, async (tab) => {
    const found = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
        .filter((field) => !/checkbox|radio|file/.test(field.type))
        .filter((field) => field.autocomplete !== 'off' || field.spellcheck)
        .map(
          (field) =>
            `${field.name || field.id}: autocomplete ${field.autocomplete}, spelling ${field.spellcheck}`,
        ),
    );
    faults.push(...found.map((fault) => `${tab}: ${fault}`));
  });
  expect(faults).toEqual([]);
});

/** All that the document says, values of fields included. */
function everythingShown(page: Page): Promise<string> {
  return page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll<HTMLInputElement>('input, textarea, select, output')].map(
        ({ value }) => value,
      ),
    ].join('\n'),
  );
}
