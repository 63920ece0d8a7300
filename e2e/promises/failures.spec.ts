import type { Page } from '@playwright/test';
import { signingKey } from '../../src/testing/keys.ts';
import { openCase, unfold } from '../support/every-tab.ts';
import { expectFocusSomewhere } from '../support/focus.ts';
import { derRequest, fapiCase, makeKeySet } from '../support/material.ts';
import { breakPart, type LazyPart, lazyParts, partNames } from '../support/parts.ts';
import { expect, firstFinding, openTab, paste, pasteInto, test } from '../support/test.ts';

test.use({ actionTimeout: 20_000 });

/** Parts that hold others: they are broken by themselves. */
const holders = ['Workbench', 'RulesScreen', 'RuleReference', 'RecipeCode'];
const cards = lazyParts.filter(({ component }) => partNames.has(component));

const partOf = (component: string): LazyPart => {
  const part = lazyParts.find((one) => one.component === component);
  if (part === undefined) throw new Error(`no lazy part is called ${component}`);
  return part;
};

const broken = (page: Page, name: string) =>
  page.getByRole('alert').filter({ hasText: `${name} has stopped working.` });

/** What is shown on the tabs one after the other. */
async function alertsOnTabs(page: Page): Promise<string> {
  const seen: string[] = [];
  const count = await page.getByRole('tab').count();
  for (let at = 0; at < count; at += 1) {
    await page.getByRole('tab').nth(at).click();
    const panel = page.getByRole('tabpanel');
    await expect(panel.getByText('Loading …')).toHaveCount(0);
    await expect(panel.getByRole('alert').or(panel.getByRole('heading')).first()).toBeVisible();
    seen.push(...(await page.getByRole('alert').allInnerTexts()));
  }
  return seen.join('\n');
}

test('every part that loads by itself has a name to break under', () => {
  expect(lazyParts.length).toBeGreaterThan(20);
  const inner = ['GuideMapCard', 'FetchKeySet'];
  const unnamed = lazyParts.filter(({ component }) => !partNames.has(component));
  expect(unnamed.map(({ component }) => component).sort()).toEqual([...holders, ...inner].sort());
});

for (const way of ['while it is drawn', 'without a word', 'once it stands'] as const) {
  test(`parts that all break ${way} are named one by one; verdict, case and undo stay`, async ({ page }) => {
    test.slow();
    for (const part of cards) await breakPart(page, part, way);
    await openCase(page);
    await openTab(page, 'Request');
    await page.getByLabel('redirect_uri').first().fill('https://rp.example.sg/typed');
    const seen = await alertsOnTabs(page);
    for (const { component } of cards)
      expect(seen).toContain(`${partNames.get(component)} has stopped working.`);
    if (way !== 'without a word') expect(seen).toContain('The reason: planted fault');
    await expect(firstFinding(page)).toContainText('DER');
    await openTab(page, 'Keys');
    await broken(page, 'The key set').getByRole('button', { name: 'Try again' }).click();
    await expect(broken(page, 'The key set')).toBeVisible();
    await openTab(page, 'Request');
    await expect(page.getByLabel('redirect_uri').first()).toHaveValue('https://rp.example.sg/typed');
    await paste(page, await derRequest());
    await expect(page.getByLabel('redirect_uri').first()).not.toHaveValue(/typed/);
    await page.getByRole('button', { name: 'Undo: paste' }).click();
    await expect(page.getByLabel('redirect_uri').first()).toHaveValue('https://rp.example.sg/typed');
  });
}

test('what stands beside a part that breaks goes on', async ({ page }) => {
  for (const component of ['ChainCard', 'KeyWorkshop', 'FetchKeySet', 'GuideMapCard', 'SupportCard'])
    await breakPart(page, partOf(component), 'while it is drawn');
  await openCase(page);
  await openTab(page, 'Keys');
  await expect(broken(page, 'The certificate chain')).toBeVisible();
  await expect(broken(page, 'Fetching a key set')).toBeVisible();
  await page.getByLabel('Key set, JWK or PEM').fill('{"keys":[]}');
  await expect(page.locator('#verdict')).toContainText(/no key|empty/i);
  await openTab(page, 'Guide');
  await expect(broken(page, 'The map of the guide')).toBeVisible();
  await expect(page.getByRole('tabpanel').locator('select')).toBeVisible();
  await openTab(page, 'Share');
  await expect(page.getByRole('button', { name: 'Copy the link' })).toBeVisible();
});

test('what breaks on a click, at once or later, is said, and the page goes on', async ({
  page,
  promises,
}) => {
  promises.allowError('planted fault');
  await breakPart(page, partOf('KeysPanel'), 'on a click');
  await openCase(page);
  await openTab(page, 'Keys');
  for (const [button, reason] of [
    ['Break', 'planted fault'],
    ['Break later', 'planted fault, later'],
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).click();
    const notice = page.getByRole('alert').filter({ hasText: 'Something did not work.' });
    await expect(notice).toContainText(`The reason: ${reason}. What you typed is kept`);
    await expect(notice).toBeInViewport({ ratio: 1 });
    await notice.getByRole('button', { name: 'Close' }).click();
    await expect(notice).toHaveCount(0);
  }
  await openTab(page, 'Share');
  await expect(page.getByRole('button', { name: 'Copy the link' })).toBeVisible();
  await expect(firstFinding(page)).toContainText('DER');
});

test('the rule reference that breaks leaves the way back to the case', async ({ page }) => {
  await breakPart(page, partOf('RulesScreen'), 'while it is drawn');
  await openCase(page);
  await openTab(page, 'Request');
  await page.getByLabel('redirect_uri').first().fill('https://rp.example.sg/typed');
  await page.getByRole('link', { name: 'Rule reference' }).click();
  await broken(page, 'The rule reference').getByRole('link', { name: 'Back to the case' }).click();
  await expect(page.getByLabel('redirect_uri').first()).toHaveValue('https://rp.example.sg/typed');
});

test('a recipe that does not come leaves the verdict, and comes when it is asked for again', async ({
  page,
}) => {
  await page.route(/\/assets\/recipe-view-code-.*\.js/, (route) => route.abort());
  await openCase(page);
  // One in the verdict, one where the guide ends.
  await expect(page.getByText('Show the code')).toHaveCount(2);
  await unfold(page);
  await expect(firstFinding(page)).toContainText('DER');
  // Each says so for itself; one of them asks for both.
  await expect(broken(page, 'The recipe')).toHaveCount(2);
  await page.unroute(/\/assets\/recipe-view-code-.*\.js/);
  await broken(page, 'The recipe').first().getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(broken(page, 'The recipe')).toHaveCount(0);
  await expect(page.locator('#verdict pre').first()).toBeVisible();
  await expectFocusSomewhere(page);
});

test('a case whose page breaks can be copied, and goes into the page again', async ({ page }) => {
  await openCase(page);
  await openTab(page, 'Request');
  await page.getByLabel('redirect_uri').first().fill('https://rp.example.sg/typed');
  // The tabs scroll to the one that is chosen.
  await page.evaluate(() => {
    Element.prototype.scrollTo = () => {
      throw new Error('planted fault');
    };
  });
  await openTab(page, 'Export');
  await broken(page, 'The case').getByRole('button', { name: 'Copy what you entered' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(copied)).toMatchObject({
    parameters: { redirect_uri: 'https://rp.example.sg/typed' },
  });
  await page.goto('about:blank');
  await page.goto('.');
  await paste(page, copied);
  await expect(firstFinding(page)).toContainText('DER');
  await openTab(page, 'Request');
  await expect(page.getByLabel('redirect_uri').first()).toHaveValue('https://rp.example.sg/typed');
});

test('what broke on a click gives the focus back when its notice is closed', async ({ page, promises }) => {
  promises.allowError('planted fault');
  await breakPart(page, partOf('KeysPanel'), 'on a click');
  await openCase(page);
  await openTab(page, 'Keys');
  await page.getByRole('button', { name: 'Break', exact: true }).press('Enter');
  const notice = page.getByRole('alert').filter({ hasText: 'Something did not work.' });
  await notice.getByRole('button', { name: 'Close' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Break', exact: true })).toBeFocused();
});

test('a link whose reader does not come says so, and leaves the case that stands there', async ({ page }) => {
  await page.route(/\/assets\/link-draft-.*\.js/, (route) => route.abort());
  await page.goto('.');
  await paste(page, await derRequest());
  await page.evaluate(() => window.location.assign('#client_id=abc&error=invalid_grant'));
  await expect(page.getByText('The link could not be read')).toBeVisible();
  await expect(firstFinding(page)).toContainText('DER');
});

test('an engine that throws is said to have failed, and is asked again', async ({ page }) => {
  await page.route(/\/assets\/engine-.*\.js/, async (route) => {
    const engine = await (await route.fetch()).text();
    const name = engine.match(/\banalyse:\(\)=>(\w+)/)?.[1];
    const faulty = engine.replace(
      new RegExp(`async function ${name}\\(.*?\\)\\{`),
      "$&throw new Error('planted fault '+(globalThis.planted=(globalThis.planted??0)+1));",
    );
    expect(faulty).not.toBe(engine);
    await route.fulfill({ contentType: 'text/javascript', body: faulty });
  });
  await page.goto('.');
  await paste(page, await derRequest());
  const problem = page.getByRole('alert').filter({ hasText: 'The checks themselves failed' });
  await expect(problem).toContainText('planted fault');
  const former = await problem.innerText();
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(problem).not.toHaveText(former);
  await expect(problem).toContainText('planted fault');
  await expect(page.getByLabel('redirect_uri').first()).toHaveValue(/https:/);
});

const large = `HTTP/1.1 400 Bad Request\r\n\r\n{"error":"invalid_grant","filler":"${'x'.repeat(200_000)}"}`;

for (const [name, body] of [
  ['cannot be loaded', undefined],
  ['throws at once', "throw new Error('planted fault');"],
] as const) {
  test(`a worker that ${name} is said to have broken off`, async ({ page, promises }) => {
    promises.allowError('planted fault');
    await page.route(/\/assets\/engine\.worker-/, (route) =>
      body === undefined ? route.abort() : route.fulfill({ contentType: 'text/javascript', body }),
    );
    await page.goto('.');
    await paste(page, await derRequest());
    await pasteInto(page.getByLabel('Paste anything'), large);
    await expect(page.getByText(/Reading these [\d,]+ characters broke off/)).toContainText(
      'Nothing was changed',
    );
    await expect(firstFinding(page)).toContainText('DER');
    await openTab(page, 'Response');
    await pasteInto(page.getByRole('textbox', { name: 'Response' }), large);
    await expect(page.getByText('The checks themselves failed')).toBeVisible();
    // What stood there was said of another text.
    await expect(page.locator('#verdict')).toContainText('No verdict: the checks failed.');
    await expect(page.locator('#verdict')).not.toContainText('DER');
  });
}

test('a worker that never answers can be left: reading, searching and checking', async ({ page }) => {
  await page.clock.install();
  await page.route(/\/assets\/engine\.worker-/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'self.onmessage = () => undefined;' }),
  );
  await page.goto('.');
  const key = await signingKey('sig-elsewhere');
  await paste(page, (await fapiCase({ assertion: { key, header: { kid: 'sig-1' } } })).request ?? '');
  await paste(page, await makeKeySet());
  await openTab(page, 'Keys');
  await expect(firstFinding(page)).toBeVisible();
  await page.getByRole('tabpanel').getByRole('button', { name: /^Stop/ }).press('Enter');
  await expect(page.getByRole('tabpanel').getByRole('button', { name: /^Stop/ })).toHaveCount(0);
  await expectFocusSomewhere(page);
  await pasteInto(page.getByLabel('Paste anything'), large);
  await page.clock.runFor(1_000);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Read it' })).toBeVisible();
  await openTab(page, 'Response');
  await pasteInto(page.getByRole('textbox', { name: 'Response' }), large);
  await expect(page.locator('#verdict')).toContainText(/checking/i);
  await page.clock.runFor(11_000);
  const notice = page.getByText('The checks have not ended yet.');
  await expect(notice).toBeVisible();
  await page.unroute(/\/assets\/engine\.worker-/);
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(notice).toHaveCount(0);
  await expect(page.locator('#verdict')).not.toContainText('checking');
});

test('without a network from the middle on, each tab that cannot load says so; with it again, each comes with its styles', async ({
  page,
  context,
}) => {
  test.slow();
  // Nothing loads before it is wanted.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  await page.goto('.');
  await paste(page, await derRequest());
  await paste(page, await makeKeySet());
  await expect(firstFinding(page)).toContainText('DER');
  await page.getByLabel('redirect_uri').first().fill('https://rp.example.sg/typed');
  await context.setOffline(true);
  const tabs = page.getByRole('tab');
  const panel = page.getByRole('tabpanel');
  const lost: number[] = [];
  for (let at = 1; at < (await tabs.count()); at += 1) {
    await tabs.nth(at).click();
    await expect(panel.getByText('Loading …')).toHaveCount(0);
    await expect(panel.getByRole('alert').or(panel.getByRole('heading')).first()).toBeVisible();
    if ((await panel.getByText('has stopped working.').count()) > 0) lost.push(at);
    await expect(firstFinding(page)).toContainText('DER');
  }
  expect(lost.length).toBeGreaterThan(8);
  await context.setOffline(false);
  for (const at of lost) {
    await tabs.nth(at).click();
    await expect(async () => {
      const again = panel.getByRole('button', { name: 'Try again' });
      if ((await again.count()) > 0) await again.first().click();
      await expect(panel.getByText('has stopped working.')).toHaveCount(0, { timeout: 1_000 });
    }).toPass();
    await expect(panel.getByRole('heading').first()).toBeVisible();
  }
  const bare = await page.evaluate(() => {
    const isBare = ({ sheet }: HTMLLinkElement): boolean => {
      try {
        return sheet === null || sheet.cssRules.length === 0;
      } catch {
        // One that did not come lets nobody look into it.
        return true;
      }
    };
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
    return links.filter(isBare).map(({ href }) => href);
  });
  expect(bare).toEqual([]);
  await openTab(page, 'Request');
  await expect(page.getByLabel('redirect_uri').first()).toHaveValue('https://rp.example.sg/typed');
});
