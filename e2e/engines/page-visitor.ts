import type { Locator, Page } from '@playwright/test';
import type { Role, Visitor } from './visitor.ts';

/** A visitor in a browser that Playwright drives. */
export function visitorOn(page: Page): Visitor {
  const find = (role: Role, name: string | RegExp): Locator => {
    if (role === 'page') return page.locator('body');
    return role === 'field' ? page.getByLabel(name, { exact: true }) : page.getByRole(role, { name }).first();
  };
  return {
    open: async (address) => {
      await page.goto(address);
    },
    // Playwright's fill() does not reach React in Firefox.
    type: async (label, text) => {
      const field = find('field', label);
      await field.press('ControlOrMeta+a');
      await field.pressSequentially(text);
    },
    press: (role, name) => find(role, name).click(),
    read: async (role, name) => {
      const place = find(role, name);
      if (!(await place.isVisible())) return '';
      return role === 'field' ? place.inputValue() : place.innerText();
    },
    run: (body, given = null) => page.evaluate(`(async (given) => {${body}})(${JSON.stringify(given)})`),
  };
}
