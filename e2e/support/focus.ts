import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** The parts of the page in the order in which they are read. */
export const parts = [
  'skip link',
  'top bar',
  'paste',
  'doors',
  'examples',
  'example',
  'board',
  'settings',
  'tabs',
  'panel',
  'verdict',
] as const;

/** Where the Tab key stopped. */
export interface Stop {
  readonly part: string;
  readonly name: string;
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  /** What is wrong with it: it cannot be seen, something lies on it, it shows no focus. */
  readonly faults: readonly string[];
}

/** Presses Tab until the focus leaves the page, or `most` times. */
export async function tabStops(page: Page, key: 'Tab' | 'Shift+Tab', most: number): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < most) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(readStop);
    if (stop === undefined || (stop.part === 'skip link' && stops.length > 0 && key === 'Tab')) return stops;
    stops.push(stop);
  }
  return stops;
}

/** The parts in the order in which they were reached; `other` where a thing belongs to none. */
export function partsOf(stops: readonly Stop[]): readonly string[] {
  return stops.map(({ part }) => part).filter((part, at, all) => part !== all[at - 1]);
}

/** Steps back up the page that are no step into the next column. */
export function stepsBack(stops: readonly Stop[]): readonly string[] {
  return stops.flatMap((stop, at) => {
    const before = stops[at - 1];
    if (before === undefined || before.part !== stop.part) return [];
    const goesUp = stop.box.bottom <= before.box.top + 4;
    const isNextColumn = stop.box.left >= before.box.right - 4;
    return goesUp && !isNextColumn ? [`${before.name} → ${stop.name}`] : [];
  });
}

/** Runs in the page. */
function readStop(): Stop | undefined {
  const element = document.activeElement;
  if (element === null || element === document.body) return undefined;
  const labels =
    element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null;
  const label = labels?.[0]?.textContent ?? element.getAttribute('aria-label') ?? element.textContent ?? '';
  const name = `${element.tagName.toLowerCase()} ${label.trim().slice(0, 50)}`;
  const inside = (selector: string): boolean => element.closest(selector) !== null;
  const partOf = (): string => {
    if (element.matches('a[href="#verdict"]') && !inside('header, main')) return 'skip link';
    if (inside('header')) return 'top bar';
    if (inside('[aria-label="Evidence at a glance"]')) return 'board';
    if (inside('[role="tablist"]')) return 'tabs';
    if (inside('[role="tabpanel"]')) return 'panel';
    if (inside('aside, #verdict')) return 'verdict';
    if (/^(?:Profile|Environment|aud must be|Judge as of)/.test(label)) return 'settings';
    if (/^(?:Fill in the request|I have an error|Examples)/.test(label)) return 'doors';
    if (element.matches('textarea[name="paste"]') || /^(?:Read|Choose files|Undo)/.test(label))
      return 'paste';
    if (label === 'Clear it') return 'example';
    return inside('ul') ? 'examples' : 'other';
  };
  const seen = element.getBoundingClientRect();
  // Where it stands in what scrolls: the page, or a part of it that stays in view and scrolls by itself.
  let scrolled = 0;
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    scrolled += at.scrollTop;
    if (/sticky|fixed/.test(getComputedStyle(at).position)) break;
  }
  const box = {
    left: seen.left,
    top: seen.top + scrolled,
    right: seen.right,
    bottom: seen.bottom + scrolled,
  };
  // A long field may reach beyond the screen: what counts is that some of it is to be seen.
  const shown = {
    left: Math.max(seen.left, 0),
    top: Math.max(seen.top, 0),
    right: Math.min(seen.right, innerWidth),
    bottom: Math.min(seen.bottom, innerHeight),
  };
  const at = (share: number): Element | null =>
    document.elementFromPoint((shown.left + shown.right) / 2, shown.top + (shown.bottom - shown.top) * share);
  const isOnTop = [0.1, 0.5, 0.9].some((share) => {
    const top = at(share);
    return top !== null && (element.contains(top) || top.contains(element));
  });
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const hasRing = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  const hasEdge = [...element.querySelectorAll('rect, path, circle')].some(
    (shape) => Number.parseFloat(getComputedStyle(shape).strokeWidth) >= 3,
  );
  const faults = [
    shown.bottom - shown.top < 8 || shown.right - shown.left < 8 ? 'is out of view' : '',
    isOnTop ? '' : 'is covered',
    hasRing || hasEdge ? '' : 'shows no focus',
  ];
  return { part: partOf(), name, box, faults: faults.filter((fault) => fault !== '') };
}

/** Presses Tab until a thing has the focus: only the keyboard is used. */
export async function reach(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let count = 0; count < 250; count += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The ${key} key does not reach ${target}`);
}

/** The focus stands on something that can be seen: it did not go away with a button. */
export async function expectFocusSomewhere(page: Page): Promise<void> {
  await expect(page.locator(':focus')).toBeVisible();
}
