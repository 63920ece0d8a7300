import type { Span } from '../case/case.ts';
import { inThousands } from '../thousands.ts';

/** `characters 12 to 44`, counted from 1. */
export function describeSpan({ start, end }: Span): string {
  if (end - start === 1) return `character ${inThousands(end)}`;
  return `characters ${inThousands(start + 1)} to ${inThousands(end)}`;
}
