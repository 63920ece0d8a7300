import { type ComponentType, createElement, lazy, type ReactNode, useState } from 'react';
import { restoreStyles } from '../platform/failed-styles.ts';
import { loadOnce } from '../platform/load-once.ts';
import { whenIdle } from '../platform/when-idle.ts';

type Loading = () => Promise<unknown>;

const parts: Loading[] = [];
const renewals = new Set<() => void>();

/** A part of the page that loads when it is first shown, or before that while nothing else happens. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactNode {
  let loaded: ComponentType<Props> | undefined;
  const loadPart = loadOnce(async () => {
    await restoreStyles();
    loaded = await load();
    return loaded;
  });
  parts.push(loadPart);
  const make = (): ComponentType<Props> =>
    lazy(async () => {
      try {
        return { default: await loadPart() };
      } catch (cause) {
        renewals.add(() => {
          Part = make();
        });
        throw isNotLoaded(cause) ? new Error(notLoaded, { cause }) : cause;
      }
    }) as ComponentType<Props>;
  let Part = make();
  return function LazyPart(props) {
    // React waits for what is lazy also where it has come, and then shows what takes its place for a third of a second. Chosen
    // once: what is shown would begin anew as another component.
    const [Shown] = useState(() => loaded ?? Part);
    return createElement(Shown, props);
  };
}

const notLoaded =
  'it could not be loaded. There is no network, or a newer version of this page has taken its place.';

/** Browsers and the bundler say so in words of their own, with the address of a file that tells nobody anything. */
function isNotLoaded(cause: unknown): boolean {
  const said = cause instanceof Error ? cause.message : '';
  return /dynamically imported module|Importing a module script failed|Unable to preload CSS/i.test(said);
}

/** Parts that did not come are asked for again when they are next drawn: until then each goes on saying that it failed. */
export function renewFailedParts(): void {
  for (const renew of renewals) renew();
  renewals.clear();
}

/** Loads every part, one after the other. Stops at the first that does not come: it is asked for again when it is shown. */
export async function prefetchParts(...more: readonly Loading[]): Promise<void> {
  for (const load of [...more, ...parts]) {
    await new Promise<void>((resolve) => {
      whenIdle(resolve);
    });
    await load();
  }
}
