import type { Case } from '../core/case/case.ts';

/** Whether two cases say the same. A member that is not given and one that is `undefined` are alike. */
export function isSameCase(one: Case, other: Case): boolean {
  return isSame(one, other);
}

/** Texts are compared as they stand: of a megabyte, writing it as JSON would take longer than reading it. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isRecord(one) || !isRecord(other)) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isSame(one[name], other[name]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
