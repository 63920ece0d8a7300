import type { Page } from '@playwright/test';
import { makeCertificate } from '../../src/testing/certificates.ts';
import { leafAlone, sClient } from '../../src/testing/tls-output.ts';
import { expect, firstFinding, openTab, paste, test } from '../support/test.ts';

/** The files of the X.509 library that were asked for, by the page or its worker. */
function libraryRequests(page: Page): readonly string[] {
  const seen: string[] = [];
  page.on('request', (request) => {
    if (/x509/.test(request.url())) seen.push(request.url());
  });
  return seen;
}

test('a chain without its intermediate is found and drawn', async ({ page }) => {
  const requests = libraryRequests(page);
  await page.goto('.');
  await paste(page, sClient({ chain: leafAlone, code: 21 }));
  await expect(firstFinding(page)).toContainText('does not send its intermediate certificate');
  await openTab(page, 'Keys');
  const card = page.getByRole('region', { name: 'Certificate chain' });
  await expect(card).toContainText('issuer not sent');
  expect(requests).toEqual([]);
});

test('a certificate is read with the library, which is loaded then, and fits a phone', async ({ page }) => {
  const requests = libraryRequests(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('.');
  await openTab(page, 'Keys');
  const card = page.getByRole('region', { name: 'Certificate chain' });
  await expect(card).toContainText('Paste the TLS output');
  await page
    .getByLabel('Address of the key set')
    .fill(`https://${'very-long-name.'.repeat(6)}example.sg/jwks`);
  expect(requests).toEqual([]);
  const pem = `-----BEGIN CERTIFICATE-----\n${await makeCertificate()}\n-----END CERTIFICATE-----\n`;
  await page.getByLabel('TLS output for its host').fill(pem);
  await expect(card).toContainText('signed by itself');
  await expect(card).toContainText('Not for very-long-name');
  expect(requests.length).toBeGreaterThan(0);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
