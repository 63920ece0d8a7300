import type { Page } from '@playwright/test';
import { onEveryTab, unfold } from '../support/every-tab.ts';
import { markedCase, secretsIn } from '../support/marked-case.ts';
import { expect, paste, test } from '../support/test.ts';

/** All text of the page; without what is marked as not to be translated: what a browser sends to have it translated. */
function textsOf(page: Page, sent: boolean): Promise<string> {
  return page.evaluate((leavesOut) => {
    const texts: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      const isKept = node.parentElement?.closest('[translate="no"], script, style') ?? null;
      if (!leavesOut || isKept === null) texts.push(node.nodeValue ?? '');
    }
    return texts.join('\n');
  }, sent);
}

test('no secret stands in a text that the browser would send to have the page translated', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const marked = await markedCase();
  await page.goto('.');
  for (const text of marked.pastes) await paste(page, text);
  const shown: string[] = [];
  const sent: string[] = [];
  await onEveryTab(page, async (tab) => {
    await unfold(page);
    shown.push(...secretsIn(await textsOf(page, false), marked));
    sent.push(...secretsIn(await textsOf(page, true), marked).map((name) => `${tab}: ${name}`));
  });
  expect(sent).toEqual([]);
  // They are there to be sent.
  expect(shown).toEqual(expect.arrayContaining(['code', 'signature of the assertion']));
});
