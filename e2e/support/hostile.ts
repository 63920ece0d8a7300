import { expect, type Page } from '@playwright/test';

/** Texts that would run, load or restyle something if they ever became more than text. */
export const hostileTexts: readonly string[] = [
  '<img src=x onerror="window.ran=1">',
  '"><svg/onload=window.ran=1>',
  '</textarea></script><script>window.ran=1</script>',
  "' autofocus onfocus=window.ran=1 x='",
  'javascript:window.ran=1',
  'data:text/html,<script>opener.ran=1</script>',
  '//evil.invalid/x',
  'https://evil.invalid/?leak',
  '</style><style>*{background:url(https://evil.invalid/css)}',
  'x;background:url(https://evil.invalid/css)',
  '{{constructor.constructor("window.ran=1")()}}',
  '\u0024{window.ran=1}',
  '<iframe srcdoc="<script>parent.ran=1</script>">',
  '<base href=https://evil.invalid/><form action=https://evil.invalid/><input name=q>',
  '<meta http-equiv=refresh content="0;url=https://evil.invalid/">',
];

/** Characters that turn the reading direction of what follows (Unicode Standard Annex #9 §2). */
export const bidiControls = '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c';

/** Makes the page tell what it may never do; to be called before it is opened. */
export async function watchForHarm(page: Page): Promise<() => readonly string[]> {
  const harm: string[] = [];
  page.on('dialog', (dialog) => {
    harm.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => harm.push(`window: ${popup.url()}`));
  page.on('download', (download) => harm.push(`download: ${download.url()}`));
  page.on('framenavigated', (frame) => {
    if (frame.parentFrame() !== null) harm.push(`frame: ${frame.url()}`);
  });
  return () => harm;
}

/** Nothing of what was given has become an element, an address, a style or a script, and no prototype has changed. */
export async function expectOnlyText(page: Page, where: string): Promise<void> {
  const found = await page.evaluate((controls) => {
    const faults: string[] = [];
    if ('ran' in window) faults.push('a script ran');
    for (const element of document.body.querySelectorAll('*')) {
      const name = element.localName;
      if (
        /^(?:img|iframe|object|embed|base|meta|style|link|audio|video|frame|applet|animate|set)$/.test(name)
      )
        faults.push(`element ${name}`);
      if (name === 'script' && !(element as HTMLScriptElement).src.startsWith(location.origin))
        faults.push('script');
      for (const { name: attribute, value } of element.attributes) {
        if (attribute.startsWith('on')) faults.push(`attribute ${attribute}`);
        if (/^(?:href|src|action|formaction|srcset|data|poster|xlink:href)$/.test(attribute)) {
          const url = new URL(value, document.baseURI);
          const own = url.origin === location.origin && /^https?:$/.test(url.protocol);
          if (!own && url.protocol !== 'https:') faults.push(`${attribute} ${value}`);
          if (value.includes('evil.invalid')) faults.push(`${attribute} ${value}`);
          if (
            !own &&
            element.getAttribute('target') === '_blank' &&
            !/noopener/.test(element.getAttribute('rel') ?? '')
          )
            faults.push(`a window that could reach back: ${value}`);
        }
        if (attribute === 'style' && /url|expression|import/i.test(value)) faults.push(`style ${value}`);
        // What a field holds is the person's own text; a name or a title is ours.
        if (attribute !== 'value' && [...controls].some((one) => value.includes(one)))
          faults.push(`direction turned in ${attribute} of ${name}: ${value.slice(0, 80)}`);
      }
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const text = node.nodeValue ?? '';
      if (node.parentElement?.closest('textarea') === null && [...controls].some((one) => text.includes(one)))
        faults.push(
          `direction turned in <${node.parentElement?.localName} ${node.parentElement?.className} in ${node.parentElement?.closest('section, #verdict, #tab-panel, [class]')?.parentElement?.className}>: ${text.slice(0, 80)}`,
        );
    }
    for (const name of Object.keys(Object.prototype)) faults.push(`Object.prototype.${name}`);
    if (Reflect.ownKeys(Array.prototype).includes('polluted') || 'polluted' in {}) faults.push('polluted');
    return [...new Set(faults)];
  }, bidiControls);
  expect.soft(found, where).toEqual([]);
}
