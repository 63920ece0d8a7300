import type { Page } from '@playwright/test';
import { colourOf, readTokens, type Scheme } from '../../src/testing/design-tokens.ts';
import { textPairs } from '../../src/ui/gallery/colour-pairs.ts';

interface Seen {
  readonly ink: string;
  readonly ground: string;
  readonly text: string;
}

/** The colours of text on this page that are no pair of the design language, each with a text that has them. */
export async function strangePairs(page: Page, scheme: Scheme): Promise<readonly string[]> {
  const tokens = readTokens();
  const allowed = new Set(
    textPairs.flatMap(({ on, colours }) =>
      colours.map((name) => `${colourOf(tokens, name, scheme)} on ${colourOf(tokens, on, scheme)}`),
    ),
  );
  const seen = await page.evaluate(readPairs);
  return seen.flatMap(({ ink, ground, text }) =>
    allowed.has(`${ink} on ${ground}`) ? [] : [`${ink} on ${ground}: ${text}`],
  );
}

/** Runs in the page: each pair once. Text in drawings has a fill instead, and is left out. */
function readPairs(): readonly Seen[] {
  const hex = (colour: string): string =>
    `#${(colour.match(/[\d.]+/g) ?? [])
      .slice(0, 3)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`;
  const isClear = (colour: string): boolean => /^rgba\(.*, 0\)$/.test(colour);
  const groundOf = (element: Element | null): string => {
    for (let at = element; at !== null; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!isClear(backgroundColor)) return hex(backgroundColor);
    }
    return 'no ground';
  };
  const pairs = new Map<string, Seen>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (parent === null || text === '' || parent.closest('svg, option, .visually-hidden') !== null) continue;
    if (!parent.checkVisibility()) continue;
    const ink = hex(getComputedStyle(parent).color);
    const ground = groundOf(parent);
    pairs.set(`${ink} ${ground}`, { ink, ground, text: text.slice(0, 60) });
  }
  return [...pairs.values()];
}
