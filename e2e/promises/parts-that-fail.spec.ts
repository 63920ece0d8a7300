import { derRequest, makeKeySet } from '../support/material.ts';
import { expect, firstFinding, openTab, paste, pasteInto, test } from '../support/test.ts';

test('a part that does not load says so, and comes when it is asked for again; the case stays', async ({
  page,
}) => {
  await page.route(/\/assets\/(?:keys|flow)-panel-.*\.js/, (route) => route.abort());
  await page.goto('.');
  await paste(page, await derRequest());
  await paste(page, await makeKeySet());
  await expect(firstFinding(page)).toContainText('DER');
  await openTab(page, 'Keys');
  const problem = page.getByRole('alert').filter({ hasText: 'has stopped working' });
  await expect(problem).toBeVisible();
  await problem.getByRole('button', { name: 'Try again' }).click();
  await expect(problem).toBeVisible();
  await page.unroute(/\/assets\/(?:keys|flow)-panel-.*\.js/);
  await problem.getByRole('button', { name: 'Try again' }).click();
  // Other cards of the tab have headings that speak of a key set.
  await expect(
    page.getByRole('tabpanel').getByRole('heading', { name: 'Key set', exact: true }),
  ).toBeVisible();
  await expect(problem).toHaveCount(0);
  await expect(firstFinding(page)).toContainText('DER');
});

test('the case itself comes when it is asked for again, with what was pasted meanwhile', async ({ page }) => {
  await page.route(/\/assets\/workbench-.*\.js/, (route) => route.abort());
  await page.goto('.');
  await pasteInto(page.getByLabel('Paste anything'), await derRequest());
  const problem = page.getByRole('alert').filter({ hasText: 'has stopped working' });
  await expect(problem).toBeVisible();
  await page.unroute(/\/assets\/workbench-.*\.js/);
  await problem.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeVisible();
  await expect(page.getByLabel('redirect_uri').first()).toHaveValue(/https:/);
});

test('a rehearsal that does not load is missed by nobody', async ({ page }) => {
  const asked: string[] = [];
  await page.route(/\/assets\/rehearsal-.*\.js/, (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await page.goto('.');
  await expect(page.getByRole('tab').first()).toBeVisible();
  // Before the page has come to life nobody hears a movement; and a busy machine is never idle for long.
  const askedAfterMoving = async (): Promise<number> => {
    await page.mouse.move(20, 20);
    await page.mouse.move(200, 200);
    return asked.length;
  };
  await expect.poll(askedAfterMoving, { timeout: 30_000 }).toBeGreaterThan(0);
  await paste(page, await derRequest());
  await expect(page.getByRole('button', { name: /^Undo/ }).first()).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
