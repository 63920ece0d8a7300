import type { AddressBook } from '../difference/address-book.ts';
import { presentText } from '../redact.ts';
import type { ComparedGroup, ComparedRow, RowKind, Sides } from './comparison.ts';
import { type FreshPlace, freshness, freshRule, type SharedPast } from './fresh-values.ts';
import { showOne, showPair } from './shown-value.ts';

/** What the rows of a group have in common. */
export interface Frame extends SharedPast {
  readonly group: ComparedGroup;
  readonly book: AddressBook;
  /** Whether that a value is absent says that it was not sent. */
  readonly told: Sides<boolean>;
  /** Which of the values that are made anew can stand here. */
  readonly place?: FreshPlace | undefined;
}

export interface RowInput {
  readonly name: string;
  /** The name by which the rules know the value, where it is another one: of the second `code`, still `code`. */
  readonly ruleName?: string | undefined;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly secret?: boolean | undefined;
  /** How the two are written differently, where their meaning is the same. */
  readonly rewritten?: string | undefined;
  /** The kind of difference, where it is known better than the two texts tell. */
  readonly difference?: string | undefined;
}

/** Compares two values, of which at most one may be absent. */
export function toRow(frame: Frame, input: RowInput): ComparedRow {
  const { group, book, place } = frame;
  const { before, after, secret = false } = input;
  // A name can be a whole pasted text: a body of JSON is read as one.
  const name = presentText(input.name);
  if (before === undefined || after === undefined) {
    const kind: RowKind =
      after === undefined
        ? frame.told.after
          ? 'only-before'
          : 'not-given'
        : frame.told.before
          ? 'only-after'
          : 'not-given';
    return {
      group,
      name,
      kind,
      before: before === undefined ? undefined : showOne(before, secret),
      after: after === undefined ? undefined : showOne(after, secret),
    };
  }
  const equal = before === after;
  const rule = place === undefined ? undefined : freshRule(place, input.ruleName ?? input.name);
  const fresh = rule === undefined ? undefined : freshness(rule, equal, frame);
  if (equal) {
    const shown = showOne(before, secret);
    const kind = input.rewritten === undefined ? 'same' : 'rewritten';
    return { group, name, kind, before: shown, after: shown, difference: input.rewritten, fresh };
  }
  const pair = showPair({ before, after }, secret, book);
  const kind = input.rewritten === undefined ? 'changed' : 'rewritten';
  return {
    group,
    name,
    kind,
    ...pair,
    difference: input.rewritten ?? input.difference ?? pair.difference,
    fresh,
  };
}

/** Two values of one name; at least one is there. */
export interface Pair<Value> {
  readonly name: string;
  /** The name without the count of its repetition. */
  readonly plainName: string;
  readonly before?: Value | undefined;
  readonly after?: Value | undefined;
}

/** Puts values of the same name side by side, repeated names in their order: first those of `before`, in its order, then what only `after` has. */
export function pairUp<Value>(
  { before, after }: Sides<readonly Value[]>,
  nameOf: (value: Value) => string,
): readonly Pair<Value>[] {
  const [mine, theirs] = [counted(before, nameOf), counted(after, nameOf)];
  return [...new Set([...mine.keys(), ...theirs.keys()])].map((name) => {
    const [one, other] = [mine.get(name), theirs.get(name)];
    return {
      name,
      plainName: one?.plainName ?? other?.plainName ?? name,
      before: one?.value,
      after: other?.value,
    };
  });
}

function counted<Value>(
  values: readonly Value[],
  nameOf: (value: Value) => string,
): ReadonlyMap<string, { readonly plainName: string; readonly value: Value }> {
  const seen = new Map<string, number>();
  return new Map(
    values.map((value) => {
      const plainName = nameOf(value);
      const count = (seen.get(plainName) ?? 0) + 1;
      seen.set(plainName, count);
      return [count === 1 ? plainName : `${plainName} (${count})`, { plainName, value }] as const;
    }),
  );
}

/** A row that says that the same names stand in another order; none where they do not. */
export function orderRow(
  { group }: Frame,
  what: string,
  { before, after }: Sides<readonly string[]>,
): readonly ComparedRow[] {
  const [mine, theirs] = [new Set(before), new Set(after)];
  const [common, others] = [
    before.filter((name) => theirs.has(name)),
    after.filter((name) => mine.has(name)),
  ];
  if (common.length !== others.length || common.every((name, at) => name === others[at])) return [];
  return [
    {
      group,
      name: `order of the ${what}`,
      kind: 'rewritten',
      before: showOne(common.join(', ')),
      after: showOne(others.join(', ')),
      difference: `the order of the ${what} only`,
    },
  ];
}

/** A whole part that one case has and the other does not, in one row. */
export function wholeRow(
  frame: Frame,
  name: string,
  sides: Sides<string | undefined>,
): readonly ComparedRow[] {
  return sides.before === undefined && sides.after === undefined ? [] : [toRow(frame, { name, ...sides })];
}
