import { answer, claimsText, derRequest, signatureText } from '../support/material.ts';
import { expect, openTab, paste, test } from '../support/test.ts';

const articles: readonly (readonly [string, string, string, string])[] = [
  [
    'invalid-client-claims',
    answer(401, 'invalid_client', claimsText),
    'invalid_client: missing or invalid claims',
    'Is something wrong with the times of the assertion?',
  ],
  [
    'invalid-client-signature',
    answer(401, 'invalid_client', signatureText),
    'not validated against known signing keys',
    'Is it a different key from the one that the provider looks for?',
  ],
  [
    'no-encryption-key',
    answer(400, 'invalid_client', 'No valid encryption JWK'),
    'No valid encryption key',
    'Is the encryption key not in the key set that the provider has?',
  ],
  [
    'invalid-grant',
    answer(400, 'invalid_grant'),
    'invalid_grant: the code is not accepted',
    'Is the code too old, spent or none?',
  ],
  [
    'client-side-error',
    answer(400, 'CLIENT_SIDE_ERROR', 'This is an invalid request.'),
    'CLIENT_SIDE_ERROR',
    'Does the request go out in another form, or to another place?',
  ],
  [
    'unsupported-grant-type',
    answer(400, 'unsupported_grant_type'),
    'unsupported_grant_type',
    'Did the body not arrive as it was meant?',
  ],
  [
    'server-side-error',
    answer(500, 'SERVER_SIDE_ERROR', 'An unexpected error occurred.'),
    'SERVER_SIDE_ERROR',
    'Does something keep the provider from the key set?',
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
    await panel.getByRole('button', { name: /^Yes/ }).first().click();
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
  await page.getByLabel('Error', { exact: true }).selectOption('no-response');
  await expect(page.getByRole('heading', { name: 'Was the request not sent at all?' })).toBeVisible();
});

test('a guide names first the paste that answers most, asks at once what one look answers, and folds what was denied', async ({
  page,
}) => {
  await page.goto('.');
  await openTab(page, 'Guide');
  await page.getByLabel('Error', { exact: true }).selectOption('invalid-client');
  const guide = page.getByRole('region', { name: 'Guide', exact: true });
  await expect(guide).toContainText(
    /Paste the token request: it may answer 2\d of the 37 open questions, and 2\d with your key set\./,
  );
  await guide.getByRole('button', { name: 'No', exact: true }).click();
  for (let asked = 0; asked < 2; asked += 1)
    await guide.getByRole('button', { name: 'No, none of these' }).click();
  // What was answered at once is one row.
  const rows = guide.locator('ol').first().locator(':scope > li');
  await expect(rows).toHaveCount(3);
  const member = rows.last().getByRole('listitem').first();
  await expect(member).toBeHidden();
  await rows.last().locator('summary').click();
  await expect(member).toBeVisible();
  await guide.getByRole('button', { name: 'I don’t know' }).click();
  await expect(guide.getByText('Answered by you before: 1')).toBeVisible();
  for (let asked = 0; asked < 7; asked += 1)
    await guide.getByRole('button', { name: 'I don’t know' }).click();
  await expect(guide.getByRole('heading', { name: /^No cause found from here/ })).toBeFocused();
  await paste(page, await derRequest());
  await expect(guide.getByRole('heading', { name: /DER/ })).toBeVisible();
});

test('an end that sends to another guide opens it, at its question', async ({ page }) => {
  await page.goto('.');
  await openTab(page, 'Guide');
  await page.getByLabel('Error', { exact: true }).selectOption('unrecognised-response');
  const guide = page.getByRole('region', { name: 'Guide', exact: true });
  const here = guide.getByRole('heading', { level: 3 });
  await guide.getByRole('button', { name: /^Yes.*Was there no answer at all/ }).click();
  const next = guide.getByRole('button', { name: 'Open the guide: No answer from the server' });
  await next.click();
  await expect(page.getByLabel('Error', { exact: true })).toHaveValue('no-response');
  await expect(here).toHaveText('Was the request not sent at all?');
  await expect(here).toBeFocused();
  await expect(next).toHaveCount(0);
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
  const answered = panel.getByText('Is something wrong with the times of the assertion? No, none of these');
  const takeOver = panel.getByRole('button', { name: 'Take those 4 answers over' });
  await panel.getByRole('button', { name: 'No, none of these' }).click();
  await expect(answered).toBeVisible();
  await paste(page, '{"keys":[]}');
  await expect(answered).toBeVisible();
  await paste(page, response('the-second'));
  await expect(question).toContainText('Is something wrong with the times of the assertion?');
  await expect(answered).toHaveCount(0);
  await takeOver.click();
  await expect(answered).toBeVisible();
  await expect(question).toBeFocused();
  await expect(takeOver).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(answered).toBeVisible();
  await paste(page, answer(400, 'invalid_grant'));
  await expect(question).toContainText('Is the code too old, spent or none?');
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
