/*
 * What can be measured of the page as it stands. Each function runs in the page, so it uses nothing from outside itself, and
 * returns one line for each fault.
 */

/** Targets smaller than 24 by 24 CSS px (WCAG 2.2, 2.5.8), links inside a sentence excepted. A label belongs to its control. */
export function smallTargets(): readonly string[] {
  const least = 24;
  const isInSentence = (element: Element): boolean => {
    if (element.tagName !== 'A' || getComputedStyle(element).display !== 'inline') return false;
    const around = [...(element.parentElement?.childNodes ?? [])].filter((node) => node !== element);
    return around.some((node) => /\w{2,}/.test(node.textContent ?? '') && node.nodeType === Node.TEXT_NODE);
  };
  const selector = 'a[href], button, input, select, textarea, summary, [role="button"], [role="tab"]';
  const targets = [...document.querySelectorAll<HTMLInputElement>(selector)].filter(
    (element) => element.checkVisibility() && !element.disabled && !isInSentence(element),
  );
  const say = (element: Element, what: string): string => `${what}: ${element.outerHTML.slice(0, 120)}`;
  const small = targets.flatMap((element) => {
    const boxes = [element, ...(element.labels ?? [])].map((one) => one.getBoundingClientRect());
    const width = Math.max(...boxes.map((box) => box.width));
    const height = Math.max(...boxes.map((box) => box.height));
    if (width >= least - 0.01 && height >= least - 0.01) return [];
    return [say(element, `${width.toFixed(1)} × ${height.toFixed(1)}`)];
  });
  // Of two that lie on each other, one is smaller than its box. What stays in view lies on what scrolls beneath it.
  const isFixed = (element: Element): boolean => {
    for (let at: Element | null = element; at !== null; at = at.parentElement)
      if (/fixed|sticky/.test(getComputedStyle(at).position)) return true;
    return false;
  };
  const placed = targets
    .filter((element) => !isFixed(element))
    .map((element) => ({ element, box: element.getBoundingClientRect() }));
  const overlapping = placed.flatMap(({ element, box }, at) =>
    placed.slice(at + 1).flatMap((other) => {
      if (element.contains(other.element)) return [];
      const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      return wide > 1 && high > 1 ? [say(other.element, `${high.toFixed(1)} px on its neighbour`)] : [];
    }),
  );
  return [...small, ...overlapping];
}

/** Text that is cut off, leaves its box, or stands beside the screen. What a button beside or around it shows whole may be cut. */
export function cutText(): readonly string[] {
  const found: string[] = [];
  const isUnseen = (element: Element): boolean => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      if (at.matches('svg, option, noscript') || getComputedStyle(at).clipPath === 'inset(50%)') return true;
    }
    return false;
  };
  const isPreview = (element: Element): boolean => {
    const { textOverflow, webkitLineClamp } = getComputedStyle(element);
    if (textOverflow !== 'ellipsis' && webkitLineClamp === 'none') return false;
    const whole = element.closest('section')?.querySelector('button[aria-expanded="false"]');
    return element.closest('a, button, summary') !== null || (whole !== null && whole !== undefined);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (parent === null || text === '' || !parent.checkVisibility()) continue;
    if (isUnseen(parent) || isPreview(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    const say = (how: string): void => void found.push(`${how}: ${text.slice(0, 70)}`);
    for (let at: HTMLElement | null = parent; at !== null; at = at.parentElement) {
      const { overflowX, overflowY, display } = getComputedStyle(at);
      if (display === 'inline') continue;
      const edge = at.getBoundingClientRect();
      if (/auto|scroll/.test(overflowX)) break;
      const isClipped = /hidden|clip/.test(`${overflowX} ${overflowY}`);
      const isBox = isClipped || /BUTTON|SUMMARY|TH|TD|DT|DD|LI/.test(at.tagName);
      if (!isBox) continue;
      // Spaces at the end of a kept line hang over its edge, and are no loss.
      const slack = getComputedStyle(parent).whiteSpace.startsWith('pre') ? 12 : 1;
      if (box.right > edge.right + slack || box.left < edge.left - 1)
        say(`leaves its ${at.tagName} sideways`);
      if (isClipped && box.bottom > edge.bottom + 1) say(`is cut by its ${at.tagName}`);
    }
    const isScrolled = parent.closest('[role="tablist"]') !== null;
    if (!isScrolled && (box.right > document.documentElement.clientWidth + 1 || box.left < -1))
      say('is beside the screen');
  }
  return [...new Set(found)];
}

/** Boxes that scroll sideways on a page that scrolls down, and the page itself where it scrolls sideways. A row of tabs may. */
export function sidewaysScroll(): readonly string[] {
  const page = document.documentElement;
  const wide =
    page.scrollWidth > page.clientWidth ? [`the page: ${page.scrollWidth} of ${page.clientWidth}`] : [];
  const boxes = [...document.querySelectorAll<HTMLElement>('body *')].filter(
    (element) =>
      /auto|scroll/.test(getComputedStyle(element).overflowX) &&
      element.scrollWidth > element.clientWidth + 1 &&
      element.checkVisibility() &&
      !element.matches('[role="tablist"], select, input, textarea'),
  );
  return [...wide, ...boxes.map((box) => `a box: ${box.outerHTML.slice(0, 120)}`)];
}

/** Everything that would move, and everything that scrolls smoothly. */
export function motions(): readonly string[] {
  const seconds = (list: string): number => Math.max(...list.split(',').map((one) => Number.parseFloat(one)));
  const moving = [...document.querySelectorAll('*')].filter((element) => {
    const style = getComputedStyle(element);
    return (
      seconds(style.transitionDuration) + seconds(style.transitionDelay) > 0 ||
      (style.animationName !== 'none' && seconds(style.animationDuration) > 0) ||
      style.scrollBehavior === 'smooth'
    );
  });
  return moving.map((element) => element.outerHTML.slice(0, 100));
}
