const failed = new Set<HTMLLinkElement>();

/** Notes the style sheets that do not come. The bundler asks for each once, and takes one that failed for there. */
export function watchStyles(): void {
  document.addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failed.add(target);
    },
    // Errors of elements do not bubble.
    true,
  );
}

/** Asks again for those that did not come. One that fails again is asked for the next time: what it styles works without. */
export async function restoreStyles(): Promise<void> {
  const again = [...failed];
  failed.clear();
  await Promise.all(
    again.map(
      (link) =>
        new Promise<void>((resolve) => {
          const next = link.cloneNode() as HTMLLinkElement;
          for (const end of ['load', 'error']) next.addEventListener(end, () => resolve(), { once: true });
          link.replaceWith(next);
        }),
    ),
  );
}
