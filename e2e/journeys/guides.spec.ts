import { answer, claimsText, signatureText } from '../support/material.ts';
import { expect, openTab, paste, test } from '../support/test.ts';

const articles: readonly (readonly [string, string, string, string])[] = [
  [
    'invalid-client-claims',
    answer(401, 'invalid_client', claimsText),
    'invalid_client: missing or invalid claims',
    'Had the assertion expired when it was sent?',
  ],
  [
    'invalid-client-signature',
    answer(401, 'invalid_client', signatureText),
    'not validated against known signing keys',
    'Is kid missing, or does it name a key that the key set does not have?',
  ],
  [
    'no-encryption-key',
    answer(400, 'invalid_client', 'No valid encryption JWK'),
    'No valid encryption key',
    'Does the published key set lack a key with use enc?',
  ],
  [
    'invalid-grant',
    answer(400, 'invalid_grant'),
    'invalid_grant: the code is not accepted',
    'Was the code older than its life when it was sent',
  ],
  [
    'client-side-error',
    answer(400, 'CLIENT_SIDE_ERROR', 'This is an invalid request.'),
    'CLIENT_SIDE_ERROR',
    'Is the body something else than a form',
  ],
  [
    'unsupported-grant-type',
    answer(400, 'unsupported_grant_type'),
    'unsupported_grant_type',
    'Did the body not arrive as a form: JSON, multipart, parameters in the URL?',
  ],
  [
    'server-side-error',
    answer(500, 'SERVER_SIDE_ERROR', 'An unexpected error occurred.'),
    'SERVER_SIDE_ERROR',
    'Is the address of the key set internal',
  ],
];

for (const [name, response, title, question] of articles) {
  test(`the guide ${name} opens by the pasted answer and is walked to an end by hand`, async ({ page }) => {
    await page.goto('.');
    await paste(page, response);
    await openTab(page, 'Guide');
    const panel = page.getByRole('tabpanel');
    await expect(panel.locator('select')).toContainText(title);
    await expect(panel.getByRole('heading', { level: 3 })).toContainText(question);
    await panel.getByRole('button', { name: 'Yes', exact: true }).click();
    const steps = panel.locator('ol').last().locator('li');
    await expect(steps.first()).toBeVisible();
    await expect(panel.getByRole('heading', { level: 3 }).last()).toBeFocused();
    await panel
      .getByRole('button', { name: /^Change/ })
      .first()
      .click();
    await expect(panel.getByRole('heading', { level: 3 })).toContainText(question);
    for (let count = 0; count < 40; count += 1) {
      const no = panel.getByRole('button', { name: /^No/ });
      if ((await no.count()) === 0) break;
      await no.first().click();
    }
    await expect(panel.getByRole('button', { name: 'Begin again' })).toBeVisible();
    await expect(panel.locator('ol').last().locator('li').first()).toBeVisible();
    await panel.getByRole('button', { name: 'Begin again' }).click();
    await expect(panel.getByRole('heading', { level: 3 })).toContainText(question);
  });
}

test('a guide can be chosen without any paste', async ({ page }) => {
  await page.goto('.');
  await openTab(page, 'Guide');
  await page.getByLabel('Error').selectOption('no-response');
  await expect(page.getByRole('heading', { name: 'Did the shell or curl itself complain?' })).toBeVisible();
});

test('answers count for the response they were given for, and come back with it', async ({ page }) => {
  const response = (traceId: string): string =>
    `HTTP/1.1 401 Unauthorized\r\nContent-Type: application/json\r\n\r\n${JSON.stringify({
      error: 'invalid_client',
      error_description: claimsText,
      trace_id: traceId,
    })}`;
  await page.goto('.');
  await paste(page, response('the-first'));
  await openTab(page, 'Guide');
  const panel = page.getByRole('tabpanel');
  const question = panel.getByRole('heading', { level: 3 });
  const answered = panel.getByText('Had the assertion expired when it was sent? No');
  const takeOver = panel.getByRole('button', { name: 'Take that answer over' });
  await panel.getByRole('button', { name: 'No', exact: true }).click();
  await expect(answered).toBeVisible();
  await paste(page, '{"keys":[]}');
  await expect(answered).toBeVisible();
  await paste(page, response('the-second'));
  await expect(question).toContainText('Had the assertion expired when it was sent?');
  await expect(answered).toHaveCount(0);
  await takeOver.click();
  await expect(answered).toBeVisible();
  await expect(question).toBeFocused();
  await expect(takeOver).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(answered).toBeVisible();
  await paste(page, answer(400, 'invalid_grant'));
  await expect(question).toContainText('Was the code older than its life');
  await expect(panel.getByText('does not count here')).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(answered).toBeVisible();
});

test('of what a client says, nothing is put into the mouth of the server', async ({ page }) => {
  await page.goto('.');
  await paste(page, 'curl: (60) SSL certificate problem: unable to get local issuer certificate');
  const verdict = page.locator('#verdict');
  await expect(verdict.getByText('What came back', { exact: true })).toBeVisible();
  await expect(verdict).not.toContainText('The server said');
});
