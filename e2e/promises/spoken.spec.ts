import { openCase } from '../support/every-tab.ts';
import { answer, claimsText } from '../support/material.ts';
import { expect, openTab, paste, test } from '../support/test.ts';

/*
 * What a screen reader finds: the names and roles that must be there. Other things may stand between them.
 */

test('the start screen', async ({ page }) => {
  await page.goto('.');
  await expect(page.getByRole('tab').first()).toBeVisible();
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - link "Skip to the verdict"
    - banner:
      - heading "Token Triage" [level=1]
      - link "Rule reference"
      - button "Clear everything" [disabled]
    - main:
      - text: Paste anything
      - textbox "Paste anything"
      - button "Read it"
      - button /Fill in the request/
      - button /I have an error/
      - button /Examples/
      - combobox "Profile"
      - combobox "Environment"
      - textbox "Judge as of"
      - tablist "Evidence"
      - tabpanel "Request":
        - region "Token request":
          - heading "Token request" [level=2]
          - textbox "Token endpoint"
      - complementary "Verdict":
        - region "Verdict":
          - heading "Verdict" [level=2]
          - paragraph: Nothing to judge yet. Paste a request, a JWT, a key set or an error.
  `);
});

test('the verdict with a finding', async ({ page }) => {
  await openCase(page);
  await expect(page.locator('#verdict')).toMatchAriaSnapshot(`
    - region "Verdict":
      - heading "Verdict" [level=2]
      - paragraph: One fault found; it fits the error.
      - list:
        - listitem:
          - group:
            - text: /The signature is in DER form.* Fault · proven/
            - paragraph:
              - text: Client assertion
              - button /^Show/
            - term: found
            - definition: "71 bytes: the signature is in DER, not raw r‖s"
            - term: expected
            - definition: r‖s of 64 bytes
            - heading "Fix" [level=3]
            - list:
              - listitem: /Convert what a KMS or HSM returns/
            - paragraph:
              - link "Rule sig-der"
              - link /RFC 7518/
      - term: The server said
      - term: Predicted answer
  `);
});

test('the tabs', async ({ page }) => {
  await openCase(page);
  await openTab(page, 'Assertion');
  await expect(page.getByRole('tablist')).toMatchAriaSnapshot(`
    - tablist "Evidence":
      - tab "Request"
      - tab "Encoding"
      - tab "Assertion 1 fault" [selected]
      - tab /DPoP/
      - tab "Keys"
      - tab "Response"
      - tab "Guide answer recognised"
      - tab "Migration"
      - tab "Export"
      - tab "Share"
  `);
  await expect(page.getByRole('tabpanel')).toHaveAccessibleName(/^Assertion/);
});

test('the guide, from question to conclusion', async ({ page }) => {
  await page.goto('.');
  await paste(page, answer(401, 'invalid_client', claimsText));
  await openTab(page, 'Guide');
  const panel = page.getByRole('tabpanel');
  await expect(panel).toMatchAriaSnapshot(`
    - tabpanel /Guide/:
      - region "Guide":
        - heading "Guide" [level=2]
        - combobox "Error"
        - paragraph:
          - strong: Paste the token request
          - text: /it may answer 15 of the 16 open questions./
        - heading "Is something wrong with the times of the assertion?" [level=3]
        - list:
          - listitem:
            - paragraph: Had the assertion expired when it was sent?
            - paragraph: It lives two minutes at most. A stored one is always too old.
            - 'button /^Yes : Had the assertion expired/'
        - button "No, none of these"
        - button "I don’t know"
  `);
  await panel.getByRole('button', { name: /^Yes ?: Had the assertion expired/ }).click();
  await expect(panel).toMatchAriaSnapshot(`
    - tabpanel /Guide/:
      - region "Guide":
        - list:
          - listitem:
            - paragraph:
              - text: Had the assertion expired when it was sent?
              - strong: "Yes"
            - paragraph:
              - button /Change/
        - heading "The client assertion had expired when it was judged" [level=3]
        - list:
          - listitem: Make a new assertion for every request, right before sending.
        - paragraph:
          - button "Begin again"
  `);
});
