import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { onEveryTab, unfold } from '../support/every-tab.ts';
import { bidiControls, expectOnlyText, hostileTexts, watchForHarm } from '../support/hostile.ts';
import { expect, openTab, test } from '../support/test.ts';

const linkOf = (state: unknown): string => linkOfText(JSON.stringify(state));
const linkOfText = (text: string | Buffer): string => `#s1.${Buffer.from(text).toString('base64url')}`;

/** A link with a text in every field that one can hold. */
function linkFullOf(text: string): string {
  const token = `${Buffer.from(JSON.stringify({ alg: text, kid: text, jku: text })).toString('base64url')}.${Buffer.from(JSON.stringify({ iss: text, aud: text, [text]: text })).toString('base64url')}.`;
  return linkOf({
    client_id: text,
    redirect_uri: text,
    grant_type: text,
    scope: text,
    response: JSON.stringify({ error: text, error_description: text, error_uri: text }),
    answers: { [text]: text },
    jwks: JSON.stringify({ keys: [{ kty: 'EC', kid: text, crv: text }], jwks_uri: text }),
    assertion: token,
    guide: 'invalid-client',
    html: text,
    endpoint: 'https://evil.invalid/token',
    jwks_uri: 'https://evil.invalid/jwks',
    discovery: '{"jwks_uri":"https://evil.invalid/jwks"}',
  });
}

async function open(page: Page, fragment: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./${fragment}`);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
}

test('whatever a link holds stays text, and asks no host', async ({ page, baseURL }) => {
  test.setTimeout(120_000);
  const harm = await watchForHarm(page);
  await open(page, linkFullOf([...hostileTexts, bidiControls].join(' ')));
  await expect(page.getByText('Opened from a link.')).toBeVisible();
  await onEveryTab(page, async (tab) => {
    await unfold(page);
    await expectOnlyText(page, tab);
    // A link fills no address to be fetched: somebody else would have chosen the host.
    for (const box of await page.getByLabel(/^Or fetch it by/).all())
      await expect(box).not.toHaveValue(/evil/);
  });
  expect(harm()).toEqual([]);
  expect(new URL(page.url()).origin).toBe(new URL(baseURL ?? '').origin);
});

test('a link with one such text in every field is harmless, and one written by hand as well', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const harm = await watchForHarm(page);
  for (const text of hostileTexts) {
    for (const fragment of [
      linkFullOf(text),
      `#client_id=${encodeURIComponent(text)}&error=${encodeURIComponent(text)}`,
    ]) {
      await open(page, fragment);
      await expect(page.getByText('Opened from a link.')).toBeVisible();
      await unfold(page);
      await expectOnlyText(page, text);
    }
  }
  expect(harm()).toEqual([]);
});

const fragments: Readonly<Record<string, string>> = {
  'a megabyte': `#s1.${'A'.repeat(1_000_000)}`,
  'a megabyte of a name': `#client_id=${'A'.repeat(1_000_000)}`,
  'a packed gigabyte: nothing is unpacked': `#s1.${gzipSync(Buffer.alloc(20_000_000)).toString('base64url').slice(0, 60_000)}`,
  'twenty thousand levels': linkOfText(`{"answers":${'{"a":'.repeat(7_000)}1${'}'.repeat(7_000)}}`),
  'a prototype': linkOfText(
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"answers":{"__proto__":"x"}}',
  ),
  'the names of a prototype':
    '#profile=__proto__&guide=constructor&environment=toString&error=valueOf&status=hasOwnProperty',
  'a rule called __proto__': '#rule=__proto__',
  'a rule called constructor': '#rule=constructor',
  'a rule of markup': '#rule=<img src=x onerror=window.ran=1>',
  'an example called __proto__': '#example=__proto__',
  'an example called toString': '#example=toString',
  'an example that is a path': '#example=../../evil',
  'broken percent signs': '#client_id=%E0%A4%A&error=%',
  'half of a character': linkOfText('{"client_id":"\\ud800"}'),
  'bytes that are no text': linkOfText(Buffer.from([0xff, 0xfe, 0x00, 0x80])),
  'other kinds of values': linkOf({ client_id: 5, answers: [], jwks: null, now: 'x' }),
  'a moment beyond all time': linkOf({ now: 1e308, client_id: 'a' }),
  nothing: linkOfText('null'),
  'a script address': '#javascript:window.ran=1',
  'an element of the page': '#root',
  'a text to be scrolled to': '#:~:text=Token',
};

for (const [name, fragment] of Object.entries(fragments)) {
  test(`a fragment that is ${name} opens a page that works`, async ({ page }) => {
    const harm = await watchForHarm(page);
    await open(page, fragment);
    await expectOnlyText(page, name);
    if (fragment.startsWith('#rule'))
      await page.getByRole('link', { name: 'Back to the case' }).first().click();
    await openTab(page, 'Response');
    await page.getByRole('textbox', { name: 'Response' }).fill('{"error":"invalid_grant"}');
    await expect(page.getByRole('tab', { name: /^Guide/ })).toContainText('answer recognised');
    await expectOnlyText(page, name);
    expect(harm()).toEqual([]);
  });
}

test('what a link brought leaves the address with "Clear everything"', async ({ page }) => {
  await open(page, linkOf({ client_id: 'brought-by-a-link' }));
  await openTab(page, 'Request');
  await expect(page.getByLabel('client_id', { exact: true })).toHaveValue('brought-by-a-link');
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(page.getByLabel('client_id', { exact: true })).toHaveValue('');
  expect(new URL(page.url()).hash).toBe('');
  await page.reload();
  await expect(page.getByLabel('client_id', { exact: true })).toHaveValue('');
});
