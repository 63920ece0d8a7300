import type { Span } from '../case/case.ts';

/** The digits of a status line; of several (redirects, `100 Continue`) the last with that status. */
export function statusSpan(text: string, status: number): Span | undefined {
  const lines = [...text.slice(0, headLimit).matchAll(/^(?:< )?HTTP\/[\d.]+ (\d{3})\b/gm)];
  const line = lines.findLast(([, digits]) => digits === String(status));
  if (line === undefined) return undefined;
  const end = line.index + line[0].length;
  return { start: end - 3, end };
}

/** The value of a header, its name compared without case; of several the last. */
export function headerValueSpan(text: string, name: string): Span | undefined {
  const pattern = /^(?:< )?([!#$%&'*+\-.^`|~\w]+):[ \t]*(?![ \t])(.*)$/gm;
  const line = [...text.slice(0, headLimit).matchAll(pattern)].findLast(
    ([, other]) => other?.toLowerCase() === name.toLowerCase(),
  );
  const value = line?.[2]?.trimEnd();
  if (line === undefined || value === undefined || value === '') return undefined;
  const start = line.index + line[0].lastIndexOf(value);
  return { start, end: start + value.length };
}

/** The head of an answer is never longer. */
const headLimit = 100_000;
