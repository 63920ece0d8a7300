import { createHash } from 'node:crypto';
import { parRequest } from '../../src/testing/cases.ts';
import { dpopKey } from '../../src/testing/keys.ts';
import { testVerifier } from '../../src/testing/tokens.ts';
import { fapiCase } from '../support/material.ts';
import { expect, openTab, paste, test } from '../support/test.ts';

type Changes = Parameters<typeof fapiCase>[0];

const requestOf = async (changes: Changes = {}): Promise<string> => (await fapiCase(changes)).request ?? '';
const clipboard = (page: Parameters<typeof paste>[0]): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

test('the proof is taken apart and judged rule by rule', async ({ page }) => {
  await page.goto('.');
  await openTab(page, 'DPoP');
  await expect(page.getByLabel('DPoP', { exact: true })).toBeEmpty();
  await paste(
    page,
    await requestOf({ proof: { header: { typ: 'JWT' }, claims: { htm: 'post', ath: 'x' } } }),
  );
  const rules = page.getByRole('region', { name: 'Rule by rule' });
  const rule = (words: string) => rules.getByRole('listitem').filter({ hasText: words });
  await expect(rule('typ is dpop+jwt.')).toContainText('broken');
  await expect(rule('htm is the method')).toContainText('post');
  await expect(rule('ath is the hash')).toContainText('risk');
  await expect(rule('The signature verifies')).toContainText('kept');
  await expect(page.getByRole('region', { name: 'Claims of the proof' })).toContainText('htm');
});

test('the key of the token request is compared with the one of PAR', async ({ page }) => {
  await page.goto('.');
  await paste(page, await requestOf({ proof: { key: await dpopKey('dpop-2') } }));
  await paste(page, await parRequest());
  await openTab(page, 'DPoP');
  const keys = page.getByRole('region', { name: 'The key of this login' });
  await expect(keys.getByRole('listitem').filter({ hasText: 'pushed request' })).toContainText('another key');
  await keys.getByRole('button', { name: 'Copy the thumbprint' }).first().click();
  await expect(keys.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await clipboard(page)).toMatch(/^[A-Za-z0-9_-]{43}$/);
});

test('the proof of PAR is judged by itself, against the PAR endpoint', async ({ page }) => {
  await page.goto('.');
  await paste(page, await parRequest());
  await openTab(page, 'DPoP');
  const pushed = page.getByRole('region', { name: 'The proof of the pushed request', exact: true });
  const rule = (words: string) => pushed.getByRole('listitem').filter({ hasText: words });
  await expect(rule('htu is the URL')).toContainText('kept');
  await expect(rule('htu is the URL')).toContainText('/fapi/par');
  await expect(rule('The signature verifies')).toContainText('kept');
  const keys = page.getByRole('region', { name: 'The key of this login' });
  await expect(keys).toContainText('Paste the token request to compare.');
  await expect(page.getByRole('region', { name: 'DPoP proof', exact: true })).toContainText(
    'The proof of the pushed request stands below.',
  );
});

test('of a pushed request alone it is said where the assertion that is judged stands', async ({ page }) => {
  await page.goto('.');
  await paste(page, await parRequest());
  const board = page.getByRole('list', { name: 'Evidence at a glance' });
  await expect(board.getByRole('button', { name: /^Assertion/ })).toContainText('ES256 · kid sig-1');
  await expect(board.getByRole('button', { name: /^Request/ })).toContainText('/fapi/par · 11 parameters');
  await openTab(page, 'Assertion');
  await expect(page.getByRole('tabpanel')).toContainText('the assertion of the pushed request');
});

test('a private key in the proof is told of and never shown', async ({ page }) => {
  const { privateJwk } = await dpopKey();
  await page.goto('.');
  await paste(page, await requestOf({ proof: { header: { jwk: privateJwk } } }));
  await openTab(page, 'DPoP');
  await expect(page.getByText('The proof gives its private key away.')).toBeVisible();
  await page.getByRole('button', { name: 'Make a sample proof' }).click();
  await expect(page.getByRole('list', { name: 'Member by member' })).toContainText('header.jwk.d');
  await expect(page.getByText(privateJwk.d ?? '')).toHaveCount(0);
});

test('a sample proof is made here, compared, and stands the checks itself', async ({ page }) => {
  await page.goto('.');
  await paste(
    page,
    await requestOf({ proof: { claims: { htu: 'https://stg-id.singpass.gov.sg/fapi/par' } } }),
  );
  await openTab(page, 'DPoP');
  await page.getByRole('button', { name: 'Make a sample proof' }).click();
  const members = page.getByRole('list', { name: 'Member by member' });
  await expect(members.getByRole('listitem').filter({ hasText: 'claims.htu' })).toContainText('differs');
  await expect(members.getByRole('listitem').filter({ hasText: 'claims.jti' })).toContainText('its own');
  await page.getByRole('button', { name: 'Copy as a header for curl' }).click();
  expect(await clipboard(page)).toMatch(/^-H 'DPoP: [\w-]+\.[\w-]+\.[\w-]+'$/);
  await page.getByRole('button', { name: 'Copy the proof' }).click();
  const proof = await clipboard(page);
  await page.getByLabel('DPoP', { exact: true }).fill(proof);
  const rules = page.getByRole('region', { name: 'Rule by rule' });
  await expect(rules).toContainText('none is broken');
  await expect(page.getByText('The signature verifies with the key of the DPoP proof.')).toBeVisible();
  expect(page.url()).not.toContain(proof.slice(-20));
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('a wrong challenge is explained by the way it was made', async ({ page }) => {
  await page.goto('.');
  await paste(page, await requestOf());
  const code_challenge = createHash('sha512').update(testVerifier).digest('base64url');
  await paste(page, await parRequest({ code_challenge }));
  await openTab(page, 'DPoP');
  const pkce = page.getByRole('region', { name: 'PKCE' });
  await expect(pkce).toContainText('The challenge is SHA-512 of the verifier');
  await expect(pkce.getByRole('row').filter({ hasText: 'fits' })).toContainText(code_challenge);
});

test('a verifier typed in shows its challenge, and a fresh pair belongs together', async ({ page }) => {
  await page.goto('.');
  await openTab(page, 'DPoP');
  const pkce = page.getByRole('region', { name: 'PKCE' });
  await pkce.getByLabel('code_verifier').fill(testVerifier);
  await expect(pkce).toContainText(createHash('sha256').update(testVerifier).digest('base64url'));
  await page.getByRole('button', { name: 'Make a fresh pair' }).click();
  const fresh = page.getByRole('region', { name: 'A fresh pair' });
  await fresh.getByRole('button', { name: 'Copy the verifier' }).click();
  await pkce.getByLabel('code_verifier').fill(await clipboard(page));
  await fresh.getByRole('button', { name: 'Copy the challenge' }).click();
  await pkce.getByLabel('code_challenge').fill(await clipboard(page));
  await expect(pkce).toContainText('They belong together.');
});
