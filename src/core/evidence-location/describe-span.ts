import type { Span } from '../case/case.ts';

/** `characters 12 to 44`, counted from 1. */
export function describeSpan({ start, end }: Span): string {
  const number = (value: number): string => value.toLocaleString('en');
  return end - start === 1 ? `character ${number(end)}` : `characters ${number(start + 1)} to ${number(end)}`;
}
