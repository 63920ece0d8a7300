import { isDeepStrictEqual } from 'node:util';
import { Violation } from './target.ts';

/** The same text must give the same result. */
export function expectSame(first: unknown, second: unknown, what: string): void {
  if (!isDeepStrictEqual(first, second)) throw new Violation(`${what} differs from one run to the next`);
}

/** Every place that a reading names lies within the text that was read. */
export function expectSpansWithin(reading: unknown, length: number): void {
  const seen = new Set<object>();
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null || seen.has(value) || value instanceof Uint8Array) return;
    seen.add(value);
    const { start, end } = value as { readonly start?: unknown; readonly end?: unknown };
    const isSpan = typeof start === 'number' && typeof end === 'number' && Object.keys(value).length === 2;
    if (isSpan && !(start >= 0 && start <= end && end <= length))
      throw new Violation(`${path} is ${start}…${end} of a text of ${length}`);
    const inner = value instanceof Map ? [...value] : Object.entries(value);
    for (const [name, part] of inner) visit(part, `${path}.${String(name)}`);
  };
  visit(reading, 'the reading');
}
