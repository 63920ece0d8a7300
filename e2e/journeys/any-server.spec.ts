import { anyCase, anyMetadata } from '../../src/testing/profile-cases.ts';
import { startLoopback } from '../support/loopback-server.ts';
import { expect, paste, test } from '../support/test.ts';

const issuerField = 'Or fetch it by the issuer or its address';

test('the metadata of a server is fetched only when asked, and fills what the profile leaves open', async ({
  page,
  promises,
}) => {
  const { host, asked, stop } = await startLoopback((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(anyMetadata());
  });
  promises.allowHost(host);
  await page.goto('.');
  await paste(page, anyCase({ claims: { aud: 'https://other.test' } }).request ?? '');
  await page.getByLabel('Profile').selectOption('rfc7523');
  await page.getByLabel(issuerField).fill(`http://${host}/`);
  expect(asked).toEqual([]);
  await page.getByRole('button', { name: `Fetch from ${host}` }).click();
  await expect(page.getByText('Fetched: it stands in the field above.')).toBeVisible();
  expect(asked.map(({ url }) => url)).toEqual(['/.well-known/openid-configuration']);
  await expect(page.getByText('PS256, RS256, ES256, ES384, EdDSA')).toBeVisible();
  await expect(page.locator('#verdict')).toContainText('aud names another service');
  stop();
});

test('what the server wants in aud can be chosen where nothing is agreed', async ({ page }) => {
  await page.goto('.');
  await paste(page, anyMetadata());
  await expect(page.getByText('Recognised: Any server (RFC 7523).')).toBeVisible();
  const rule = page.getByLabel('aud must be');
  await expect(rule).toHaveValue('');
  await rule.selectOption('token-endpoint');
  await page.getByLabel('Profile').selectOption('singpass-fapi');
  await expect(rule).toBeHidden();
  await expect(page.getByText(/which is no issuer of the profile Singpass FAPI 2.0/)).toBeVisible();
});

test('a host that does not allow it is shown as that, with the command to run instead', async ({
  page,
  promises,
}) => {
  const { host, stop } = await startLoopback((_request, response) => void response.end('{}'), 'itself');
  promises.allowHost(host);
  await page.goto('.');
  await page.getByLabel(issuerField).fill(`http://${host}`);
  await page.getByRole('button', { name: `Fetch from ${host}` }).click();
  await expect(page.getByText(/could not be fetched here/)).toBeVisible();
  await expect(page.getByText(`curl -si http://${host}/.well-known/openid-configuration`)).toBeVisible();
  stop();
});

test('a request to another service is said to be one, and nothing is called a fault', async ({ page }) => {
  await page.goto('.');
  await paste(page, 'curl https://api.id.gov.sg/v2/oauth/token -d client_secret=abc -d code=x');
  await expect(page.getByText(/This is sgID, not the API that is judged here/).first()).toBeVisible();
  await expect(page.locator('#verdict')).not.toContainText('A client secret is sent');
});
