import { Key, type WebDriver, type WebElement } from 'selenium-webdriver';
import type { Role, Visitor } from './visitor.ts';

const patienceMs = 20_000;

/** Where elements of a role stand. */
const selectors: Readonly<Record<Role, string>> = {
  button: 'button:not([role])',
  tab: '[role="tab"]',
  tabpanel: '[role="tabpanel"]',
  region: 'section[aria-labelledby], [role="region"]',
  field: 'input, textarea, select',
  page: 'body',
};

/** The shown elements of a selector with their names, as far as this page needs to know how they get one. */
const named = `
  const textOf = (id) => document.getElementById(id)?.textContent ?? '';
  const nameOf = (element) =>
    element.getAttribute('aria-labelledby')?.split(' ').map(textOf).join(' ') ??
    element.getAttribute('aria-label') ??
    element.labels?.[0]?.textContent ??
    element.textContent;
  return [...document.querySelectorAll(arguments[0])]
    .filter((element) => element.checkVisibility())
    .map((element) => ({ element, name: nameOf(element).trim() }));`;

/** A visitor in a browser that speaks WebDriver (W3C). */
export function visitorThrough(driver: WebDriver): Visitor {
  const find = async (role: Role, name: string | RegExp): Promise<WebElement | undefined> => {
    const found = (await driver.executeScript(named, selectors[role])) as readonly {
      readonly element: WebElement;
      readonly name: string;
    }[];
    const fits = (called: string): boolean =>
      role === 'page' || (typeof name === 'string' ? called === name : name.test(called));
    return found.find((candidate) => fits(candidate.name))?.element;
  };
  /** Acts on an element once it is there; the page may draw it anew in between. */
  const withElement = <Result>(
    role: Role,
    name: string | RegExp,
    act: (element: WebElement) => Promise<Result>,
  ): Promise<Result> => {
    const attempt = async (): Promise<{ readonly result: Result } | undefined> => {
      try {
        const element = await find(role, name);
        return element && { result: await act(element) };
      } catch (cause) {
        if (cause instanceof Error && /^(?:Stale|ElementNot|ElementClick)/.test(cause.name)) return undefined;
        throw cause;
      }
    };
    return driver.wait(attempt, patienceMs, `there is no ${role} ${String(name)}`).then((done) => {
      if (done === undefined) throw new Error(`there is no ${role} ${String(name)}`);
      return done.result;
    });
  };
  return {
    open: (address) => driver.get(address),
    // WebKitWebDriver 2.50 drops line feeds, and whatever comes after a chord such as Ctrl + A.
    type: (label, text) =>
      withElement('field', label, async (field) => {
        await field.clear();
        await field.sendKeys(text.replaceAll('\n', Key.ENTER));
      }),
    // It does not scroll far enough by itself either.
    press: (role, name) =>
      withElement(role, name, async (element) => {
        await driver.executeScript('arguments[0].scrollIntoView({ block: "center" })', element);
        await element.click();
      }),
    read: async (role, name) => {
      try {
        const place = await find(role, name);
        if (place === undefined) return '';
        const value = (): Promise<string> => driver.executeScript('return arguments[0].value', place);
        return await (role === 'field' ? value() : place.getText());
      } catch {
        // It is being drawn anew.
        return '';
      }
    },
    run: async <Result>(body: string, given?: unknown): Promise<Result> => {
      const script = `const [given, done] = arguments;
        (async () => {${body}})().then((result) => done({ result }), (cause) => done({ cause: String(cause) }));`;
      const answer = (await driver.executeAsyncScript(script, given ?? null)) as {
        readonly result: Result;
        readonly cause?: string;
      };
      if (answer.cause !== undefined) throw new Error(answer.cause);
      return answer.result;
    },
  };
}
