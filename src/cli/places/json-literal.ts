import type { Span } from '../../core/case/case.ts';

/**
 * The characters of a JSON string literal that stand for these of its value: `literal` is as written, with its quotation marks, and
 * the span counts UTF-16 units of the value. An escape stands for one unit.
 */
export function spanInLiteral(literal: string, { start, end }: Span): Span {
  let at = 1;
  let units = 0;
  let from = at;
  while (units < end && at < literal.length - 1) {
    at += literal[at] !== '\\' ? 1 : literal[at + 1] === 'u' ? 6 : 2;
    units += 1;
    if (units === start) from = at;
  }
  return { start: from, end: at };
}
