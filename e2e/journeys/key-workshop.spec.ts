import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { makeKeySet } from '../support/material.ts';
import { textsOfMemory } from '../support/memory.ts';
import { expect, openTab, paste, test } from '../support/test.ts';

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function openKeys(page: Page): Promise<void> {
  await page.goto('.');
  await openTab(page, 'Keys');
  await expect(card(page, 'Make keys')).toBeVisible();
}

/** Saves the private half of a made key and gives back what was written. */
async function save(page: Page, button: string | RegExp): Promise<string> {
  const download = page.waitForEvent('download');
  await card(page, 'Make keys').getByRole('button', { name: button }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

test('keys are made, their private halves saved once, and nothing of them is left', async ({
  page,
  context,
}) => {
  await openKeys(page);
  const make = card(page, 'Make keys');
  await make.getByRole('button', { name: 'Make a signing key' }).click();
  await make.getByRole('button', { name: 'Make an encryption key' }).click();
  await expect(make.getByText('Save the private half first')).toBeVisible();
  expect((await new AxeBuilder({ page }).include('#tab-panel').analyze()).violations).toEqual([]);
  const jwk = JSON.parse(await save(page, 'Save the private signing key as a JWK')) as {
    d: string;
    kid: string;
  };
  expect(jwk.d).toMatch(/^[\w-]{43}$/);
  await expect(make.getByText('gone from this page')).toBeFocused();
  const pem = await save(page, 'Save the private encryption key as PEM');
  expect(pem).toMatch(/^-----BEGIN PRIVATE KEY-----\n[A-Za-z0-9+/=\n]+-----END PRIVATE KEY-----\n$/);
  await expect(make.getByRole('button', { name: /^Save the private/ })).toHaveCount(0);
  await expect(make.getByText('Save the private half first')).toBeHidden();

  await make.getByRole('button', { name: 'Put it into the field above' }).click();
  await expect(page.getByLabel('Key set, JWK or PEM')).toHaveValue(new RegExp(jwk.kid));
  await expect(card(page, 'Is the key set ready?')).toContainText('What was seen is right');
  await expect(page.getByRole('button', { name: 'Undo: Key set made' })).toBeVisible();

  const { d: encryption = 'none' } = createPrivateKey(pem).export({ format: 'jwk' });
  const secrets = [jwk.d, encryption, ...pem.split('\n').slice(1, 3)];
  const seen = async (): Promise<string> =>
    page.evaluate(async () => {
      const databases = await indexedDB.databases();
      const values = [...document.querySelectorAll('input, textarea')].map(
        (field) => (field as HTMLInputElement).value,
      );
      return JSON.stringify([
        document.documentElement.outerHTML,
        values,
        { ...localStorage },
        { ...sessionStorage },
        databases,
        location.href,
      ]);
    });
  const texts = [await seen()];
  await openTab(page, 'Share');
  const support = card(page, 'A file for support');
  await support.getByText('Read it before you send it').click();
  await support.getByRole('button', { name: 'Copy as Markdown' }).click();
  texts.push(await seen(), await page.evaluate(() => navigator.clipboard.readText()));
  const download = page.waitForEvent('download');
  await support.getByRole('button', { name: 'Save as a case (JSON)' }).click();
  texts.push(readFileSync(await (await download).path(), 'utf8'));
  await page.getByRole('button', { name: /^Undo/ }).click();
  texts.push(await seen(), await textsOfMemory(page, context));
  expect(texts.at(-1)).toContain(jwk.kid);
  for (const text of texts) for (const secret of secrets) expect(text.includes(secret)).toBe(false);
});

test('leaving the tab lets go of a key that was not saved', async ({ page }) => {
  await openKeys(page);
  await card(page, 'Make keys').getByRole('button', { name: 'Make a signing key' }).click();
  await expect(card(page, 'Make keys').getByText('Made.')).toBeVisible();
  await openTab(page, 'Request');
  await openTab(page, 'Keys');
  await expect(card(page, 'Make keys').getByRole('button', { name: 'Make a signing key' })).toBeVisible();
  await expect(card(page, 'Make keys').getByRole('button', { name: /^Save/ })).toHaveCount(0);
});

test('an engine without a curve says so', async ({ page }) => {
  await page.addInitScript(() => {
    const { generateKey } = SubtleCrypto.prototype;
    Object.assign(SubtleCrypto.prototype, {
      generateKey(this: SubtleCrypto, algorithm: EcKeyGenParams, ...rest: [boolean, KeyUsage[]]) {
        if (algorithm.namedCurve === 'P-521')
          return Promise.reject(new DOMException('', 'NotSupportedError'));
        return generateKey.call(this, algorithm, ...rest);
      },
    });
  });
  await openKeys(page);
  const bench = card(page, 'Make keys').getByRole('region', { name: /^Signing key/ });
  await bench.getByLabel('Kind').selectOption({ label: 'ES512 on P-521' });
  await bench.getByRole('button', { name: 'Make a signing key' }).click();
  await expect(bench.getByRole('alert')).toContainText('lacks P-521');
  await bench.getByLabel('Kind').selectOption({ label: 'ES384 on P-384' });
  await bench.getByRole('button', { name: 'Make a signing key' }).click();
  await expect(bench.getByText('Made.')).toBeVisible();
  await expect(bench.getByRole('alert')).toBeHidden();
});

test('a rotation has its dates, its sets, and commands for what a browser cannot see', async ({ page }) => {
  await page.goto('.');
  await paste(page, await makeKeySet());
  await openTab(page, 'Keys');
  await page.getByLabel('Address of the key set').fill("https://rp.example.sg/o'clock/jwks.json");
  const ready = card(page, 'Is the key set ready?');
  await expect(ready).toContainText('not seen');
  await expect(ready).toContainText(`'https://rp.example.sg/o'\\''clock/jwks.json'`);
  await page.getByLabel('TLS output for its host').fill('200 4.210 0 0');
  await expect(ready.getByRole('link', { name: 'The key set takes longer to fetch' })).toBeVisible();

  await card(page, 'Make keys').getByRole('button', { name: 'Make a signing key' }).click();
  const plan = card(page, 'Change a key without a failing login');
  await plan.getByLabel('Start').fill('2026-11-20 06:00');
  await expect(plan).toContainText('Not before 2026-11-20 07:00:00 UTC · 2026-11-20 15:00:00 UTC+8');
  await expect(plan).toContainText('Leaves: sig-1.');
  await plan.getByRole('button', { name: 'Copy the plan' }).click();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('## 3. Take the old signing key out of the set');
  const sets = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(
    ([, set = '']) => JSON.parse(set) as { keys: unknown[] },
  );
  expect(sets.map(({ keys }) => keys.length)).toEqual([3, 2]);
});
