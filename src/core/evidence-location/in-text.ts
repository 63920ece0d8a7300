import type { Span } from '../case/case.ts';
import type { Evidence } from '../checks/outcome.ts';
import { first } from './in-response.ts';

/** Finds what was found in a text that has no structure of its own: the output of a program, a list, a document. */
export function spanInText(text: string | undefined, { span, found }: Evidence): Span | undefined {
  if (text === undefined) return undefined;
  if (span !== undefined && (found === undefined || text.slice(span.start, span.end).includes(found)))
    return span;
  return first(text, found) ?? span;
}
