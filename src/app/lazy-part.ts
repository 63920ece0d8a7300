import { type ComponentType, lazy } from 'react';
import { whenIdle } from '../platform/when-idle.ts';

type Loading = () => Promise<unknown>;

const parts: Loading[] = [];

/** A part of the page that loads when it is first shown, or before that while nothing else happens. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  parts.push(load);
  return lazy(async () => ({ default: await load() })) as ComponentType<Props>;
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
