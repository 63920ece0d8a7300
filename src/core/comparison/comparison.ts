import type { FaultCode } from '../catalogue/faults.ts';
import type { Reference } from '../catalogue/sources.ts';
import type { Certainty, Severity } from '../checks/outcome.ts';

/** The parts of a case, in the order in which they are compared and shown. */
export const comparedGroups = [
  'address',
  'parameters',
  'assertion',
  'proof',
  'keys',
  'other-keys',
  'authorization',
  'authorization-assertion',
  'authorization-proof',
  'authorization-url',
  'par-answer',
  'callback',
  'response',
  'surroundings',
] as const;
export type ComparedGroup = (typeof comparedGroups)[number];

/** What belongs to the first case and what to the second. */
export interface Sides<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** Takes the same thing out of both. */
export function each<Whole, Value>(
  { before, after }: Sides<Whole>,
  of: (whole: Whole) => Value,
): Sides<Value> {
  return { before: of(before), after: of(after) };
}

/**
 * `rewritten`: the same in meaning, other bytes. `not-given`: one case does not say, because that part was not pasted;
 * `only-before` and `only-after` are said of parts that both cases show.
 */
export type RowKind = 'same' | 'rewritten' | 'changed' | 'only-before' | 'only-after' | 'not-given';

/** A value as it may be shown: secrets masked, long ones cut. `mark` is where it parts from the other case's. */
export interface ShownValue {
  readonly lead: string;
  readonly mark: string;
  readonly tail: string;
}

/** What is to be said of a value that is made anew for each request, login or answer. */
export interface Freshness {
  readonly per: 'request' | 'login' | 'answer';
  readonly source: Reference;
  /**
   * Present where both cases hold the same value. `refused`: it is good for one use. `suspect`: it should have been made anew.
   * `allowed`: nothing is wrong with that.
   */
  readonly reused?: 'refused' | 'suspect' | 'allowed' | undefined;
  /** Why it is made anew, or what follows from its being the same. */
  readonly words: string;
}

/** One value of a case beside that of the other. At least one of the two is there. */
export interface ComparedRow {
  readonly group: ComparedGroup;
  /** A wire name or a place, unique within its group: `code`, `claims.aud`, `lifetime`. */
  readonly name: string;
  readonly kind: RowKind;
  readonly before?: ShownValue | undefined;
  readonly after?: ShownValue | undefined;
  /** The kind of difference, as a noun: "a trailing slash", "the order of the members only". */
  readonly difference?: string | undefined;
  readonly fresh?: Freshness | undefined;
}

/** A finding that is in one of the two verdicts, or in both. */
export interface FindingChange {
  readonly code: FaultCode;
  readonly title: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly state: 'gone' | 'still' | 'new';
  /** It is gone because its check looked again and passed. */
  readonly mended: boolean;
  /** What became of its check in the other case: "its check passes now". */
  readonly because?: string | undefined;
}

export interface VerdictChange {
  /** New ones first, then those that stay, then those that are gone; worst first within each. */
  readonly findings: readonly FindingChange[];
  /** The answer to expect, in a line; `undefined`: the request would be accepted, as far as can be seen. */
  readonly predicted: Sides<string | undefined>;
  /** The answer that came, in a line; `undefined`: none was given. */
  readonly answer: Sides<string | undefined>;
}

/** Two cases side by side, in meaning. */
export interface Comparison {
  readonly rows: readonly ComparedRow[];
  readonly verdict: VerdictChange;
}

/** Another meaning, and no value that is made anew each time anyway. */
export function isDifference({ kind, fresh }: ComparedRow): boolean {
  return fresh === undefined && (kind === 'changed' || kind === 'only-before' || kind === 'only-after');
}

/** A value that was to be made anew and was not. */
function isReused({ fresh }: ComparedRow): boolean {
  return fresh?.reused === 'refused' || fresh?.reused === 'suspect';
}

/**
 * The values that were to be made anew and were not. Of a token that is the same as a whole the `jti` stands for all that
 * is in it; without one, its signature does.
 */
export function reusedRows({ rows }: Pick<Comparison, 'rows'>): readonly ComparedRow[] {
  const reused = rows.filter(isReused);
  const sameTokens = new Set(reused.filter(({ name }) => name === 'signature').map(({ group }) => group));
  const named = new Set(reused.filter(({ name }) => name === 'claims.jti').map(({ group }) => group));
  return reused.filter(({ group, name }) => {
    if (name === 'client_assertion') return !sameTokens.has(tokenOf(group));
    if (!sameTokens.has(group)) return true;
    return name === 'claims.jti' || (name === 'signature' && !named.has(group));
  });
}

/** The group in which the client assertion of a request is taken apart. */
function tokenOf(group: ComparedGroup): ComparedGroup {
  return group === 'authorization' ? 'authorization-assertion' : 'assertion';
}

/** Not even a value that is made anew each time differs: it is one and the same attempt. */
export function isUnchanged({ rows }: Pick<Comparison, 'rows'>): boolean {
  return rows.every(({ kind, name }) => kind === 'same' || name === 'as of' || name === 'age');
}
