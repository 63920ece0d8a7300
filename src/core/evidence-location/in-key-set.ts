import { readTree } from '../assertion/json-text.ts';
import type { Span } from '../case/case.ts';
import type { Evidence } from '../checks/outcome.ts';
import type { KeySetDocument } from '../key-set/key-set-document.ts';
import { headerValueSpan, statusSpan } from './in-answer-head.ts';
import { narrowJson } from './narrow.ts';

/** Finds the characters of a key set that `keys[0].use`, `keys[0]`, `keys`, `document` or a header of its answer is about. A key that lacks a member stands for it. */
export function spanInKeySet(keySet: KeySetDocument, evidence: Evidence): Span | undefined {
  const { path = 'document', found } = evidence;
  const { text, keys } = keySet;
  const span = evidence.span ?? keySpan(keys, path);
  if (span !== undefined) return narrowJson(text, span, evidence);
  const [, header] = /^headers\.(.+)$/.exec(path) ?? [];
  if (header !== undefined) return headerValueSpan(text, header);
  if (path === 'document') return statusIn(text, found) ?? body(keySet);
  return path === 'keys' ? (arraySpan(keySet) ?? body(keySet)) : undefined;
}

function keySpan(keys: KeySetDocument['keys'], path: string): Span | undefined {
  const key = keys.find((entry) => path === entry.path || path.startsWith(`${entry.path}.`));
  return key?.memberSpans?.get(path.slice(key.path.length + 1)) ?? key?.span;
}

function statusIn(text: string, found: string | undefined): Span | undefined {
  const [, status] = /^status (\d{3})$/.exec(found ?? '') ?? [];
  return status === undefined ? undefined : statusSpan(text, Number(status));
}

/** The array of the keys: it begins before the first key and ends after the last, or is empty. */
function arraySpan({ text, http }: KeySetDocument): Span | undefined {
  if (http !== undefined) return undefined;
  const offset = text.startsWith('\uFEFF') ? 1 : 0;
  const root = readTree(text.slice(offset), []);
  const keys = root?.children?.find(({ children }) => children?.[0]?.value === 'keys')?.children?.[1];
  return keys && { start: offset + keys.offset, end: offset + keys.offset + keys.length };
}

/** All of the document, without what surrounds it. */
function body({ text, http }: KeySetDocument): Span | undefined {
  const blank = http === undefined ? -1 : text.search(/\r?\n\r?\n/);
  const start = blank < 0 ? 0 : blank;
  const content = text.slice(start);
  const lead = content.length - content.trimStart().length;
  const end = start + content.trimEnd().length;
  return start + lead < end ? { start: start + lead, end } : undefined;
}
