import type { Json, JsonObject } from './decoded-jwt.ts';
import { toUtc } from './describe-time.ts';
import { member } from './json-text.ts';

/** What a time claim must be (NumericDate, RFC 7519 §2). */
export const numericDate = 'a number: seconds since 1970 UTC';

/** 2001: before it nobody signed a JWT, so a smaller number is no moment at all. */
export const earliestSeconds = 1e9;

/** A time claim as it stands in the assertion. */
export interface ReadTime {
  readonly claim: 'iat' | 'exp' | 'nbf';
  /** `fine-unit`: a number too large for seconds, such as milliseconds. */
  readonly kind: 'missing' | 'seconds' | 'fine-unit' | 'numeric-text' | 'date-text' | 'other';
  readonly raw: Json | undefined;
  /** In seconds, as far as it can be read. */
  readonly seconds?: number | undefined;
  /** The unit, where it is finer than a second. */
  readonly unit?: string | undefined;
}

/** Numbers above this are no seconds: as seconds they lie beyond the year 5138. */
export const largestSeconds = 1e11;

const fineUnits = [
  ['milliseconds', 1e3],
  ['microseconds', 1e6],
  ['nanoseconds', 1e9],
] as const;

/** Reads a time claim, whatever stands there. */
export function readTime(claims: JsonObject, claim: ReadTime['claim']): ReadTime {
  const raw = member(claims, claim);
  // `null` is how a serialiser writes a value that was never set; nbf is optional, so there it is a type.
  if (raw === undefined || (raw === null && claim !== 'nbf')) return { claim, kind: 'missing', raw };
  if (typeof raw === 'number') {
    const { seconds, unit } = inSeconds(raw);
    return { claim, kind: Math.abs(raw) > largestSeconds ? 'fine-unit' : 'seconds', raw, seconds, unit };
  }
  if (typeof raw === 'string' && /^\s*\d{1,20}(?:\.\d{1,9})?\s*$/.test(raw))
    return { claim, kind: 'numeric-text', raw, ...inSeconds(Number(raw)) };
  if (typeof raw === 'string' && /^\d{4}-\d\d-\d\d|^[A-Za-z]{3},? \w{2,3} /.test(raw))
    return { claim, kind: 'date-text', raw };
  return { claim, kind: 'other', raw };
}

function inSeconds(value: number): Pick<ReadTime, 'seconds' | 'unit'> {
  if (Math.abs(value) <= largestSeconds) return { seconds: value };
  const fitting = fineUnits.find(([, perSecond]) => Math.abs(value / perSecond) <= largestSeconds);
  return fitting === undefined ? {} : { seconds: value / fitting[1], unit: fitting[0] };
}

const coarseUnits = [
  ['minutes', 60],
  ['hours', 3600],
  ['days', 86_400],
] as const;
/** A count in a coarser unit that means a moment this near to now is no accident. */
const nearSeconds = 7 * 86_400;

/** The unit in which a value too small for seconds means a moment near `now`: minutes, hours or days since 1970. */
export function coarseUnitOf(value: number, now: number): string | undefined {
  return coarseUnits.find(([, seconds]) => Math.abs(value * seconds - now) <= nearSeconds)?.[0];
}

/** The value as it stands, with the moment it means. */
export function showTime({ raw, seconds }: ReadTime): string {
  const text =
    typeof raw === 'string' || typeof raw === 'object' ? JSON.stringify(raw) : String(raw ?? 'missing');
  const utc = seconds === undefined ? undefined : toUtc(seconds);
  return utc === undefined ? text : `${text} (${utc})`;
}
