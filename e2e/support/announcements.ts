import type { Page } from '@playwright/test';
import { untilJudged } from './test.ts';

/** One thing that a screen reader says unasked. */
export interface Announcement {
  /** The same for the same region. */
  readonly region: number;
  readonly text: string;
}

interface Listening {
  announcements?: Announcement[];
  appeared?: string[];
}

/** Writes down what live regions say, from the opening of the page on. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const live =
      '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"], [role="log"]';
    const heard: Announcement[] = [];
    const appeared: string[] = [];
    Object.assign(window, { announcements: heard, appeared } satisfies Listening);
    const numbers = new Map<Element, number>();
    const former = new Map<Element, string>();
    const read = (region: Element): string => (region.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    const outermost = (element: Element | null): Element | undefined => {
      let found: Element | undefined;
      for (let at = element; at !== null; at = at.parentElement) if (at.matches(live)) found = at;
      return found;
    };
    const hear = (region: Element): void => {
      const text = read(region);
      if (region.getAttribute('aria-busy') === 'true' || former.get(region) === text) return;
      former.set(region, text);
      if (!numbers.has(region)) numbers.set(region, numbers.size);
      if (text !== '') heard.push({ region: numbers.get(region) ?? -1, text });
    };
    const observer = new MutationObserver((changes) => {
      const changed = new Set<Element>();
      for (const { target, addedNodes } of changes) {
        const around = outermost(target instanceof Element ? target : target.parentElement);
        if (around !== undefined) changed.add(around);
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          const regions = [...(node.matches(live) ? [node] : []), ...node.querySelectorAll(live)];
          for (const region of regions) {
            if (outermost(region) !== region) continue;
            if (read(region) !== '' && !region.matches('[role="alert"]')) appeared.push(read(region));
            changed.add(region);
          }
        }
      }
      for (const region of changed) hear(region);
    });
    observer.observe(document, {
      childList: true,
      characterData: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['aria-busy'],
    });
  });
}

/** What was said since the last call, once nothing more is on its way. */
export async function heardSince(page: Page): Promise<readonly Announcement[]> {
  await untilJudged(page);
  return page.evaluate(() => (window as Listening).announcements?.splice(0) ?? []);
}

/** Regions that came with their text since the last call: many screen readers say nothing of such. */
export function appearedSince(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (window as Listening).appeared?.splice(0) ?? []);
}

/** Runs in the page: live regions inside live regions, which are said twice, and buttons inside them, which are read out. */
export function tangledRegions(): readonly string[] {
  const live = '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"], [role="log"]';
  return [...document.querySelectorAll(live)].flatMap((region) => {
    const nested = region.querySelector(live);
    const control = region.querySelector('button, input, select, textarea, summary');
    const say = (what: Element): string =>
      `${what.outerHTML.slice(0, 80)} in ${region.outerHTML.slice(0, 80)}`;
    return [nested, control].flatMap((found) => (found === null ? [] : [say(found)]));
  });
}
