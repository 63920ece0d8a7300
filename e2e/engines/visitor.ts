import { expect } from '@playwright/test';

/** What a person looks for, by role and accessible name; `page` is all that can be read. */
export type Role = 'button' | 'tab' | 'region' | 'tabpanel' | 'field' | 'page';

/** A person before the page, in any engine. An act waits until it can be done, and rejects when it cannot. */
export interface Visitor {
  readonly open: (address: string) => Promise<void>;
  /** Types over what stands in a field, key by key. */
  readonly type: (label: string, text: string) => Promise<void>;
  readonly press: (role: 'button' | 'tab', name: RegExp) => Promise<void>;
  /** What can be read there now, of a field its value; empty while it is not there. */
  readonly read: (role: Role, name: string | RegExp) => Promise<string>;
  /** Runs the body of an asynchronous function in the page, with `given` as its argument. */
  readonly run: <Result = void>(body: string, given?: unknown) => Promise<Result>;
}

/** Milliseconds until what should appear must be there: the search for what was signed takes its time where engines verify slowly. */
const patienceMs = 45_000;

/** Waits until words stand at a place. */
export function lookFor(
  visitor: Visitor,
  role: Role,
  name: string | RegExp,
  words: string | RegExp,
): Promise<void> {
  return expect
    .poll(() => visitor.read(role, name), { timeout: patienceMs, message: `${role} ${String(name)}` })
    .toMatch(words);
}

/** Nothing went wrong in the scripts of the page since it was opened. */
export async function expectNoScriptErrors(visitor: Visitor): Promise<void> {
  expect(await visitor.run('return window.scriptErrors;')).toEqual([]);
}

/** Leaves the page, so that the next address is opened anew even where only its fragment differs. */
export async function leave(visitor: Visitor): Promise<void> {
  await expectNoScriptErrors(visitor);
  await visitor.open('about:blank');
}

/** Opens the page, and keeps what goes wrong in its scripts from then on. */
export async function open(visitor: Visitor, address: string): Promise<void> {
  await visitor.open(address);
  await visitor.run(`
    window.scriptErrors = [];
    addEventListener('error', ({ message }) => scriptErrors.push(message));
    addEventListener('unhandledrejection', ({ reason }) => scriptErrors.push(String(reason)));`);
}

/** Pastes text into the box as a person would, and waits until the page says what it took it for. */
export async function paste(visitor: Visitor, text: string, takenFor: RegExp): Promise<void> {
  // Until the page has come to life nothing of it takes the event; a browser would then put the text into the box.
  const taken = (): Promise<boolean> =>
    visitor.run(
      `const box = document.querySelector('textarea[name="paste"]');
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', given);
      const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
      // Firefox takes no data from whoever makes the event.
      Object.defineProperty(event, 'clipboardData', { value: clipboardData });
      box.focus();
      return !box.dispatchEvent(event);`,
      text,
    );
  await expect.poll(taken, { timeout: patienceMs, message: 'the box takes the paste' }).toBe(true);
  await lookFor(visitor, 'page', '', takenFor);
}
