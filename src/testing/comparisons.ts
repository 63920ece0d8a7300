import { analyse } from '../core/analyse.ts';
import type { Case } from '../core/case/case.ts';
import { compareCases } from '../core/comparison/compare-cases.ts';
import {
  type ComparedRow,
  type Comparison,
  isDifference,
  type ShownValue,
} from '../core/comparison/comparison.ts';
import { type CaseChanges, fapiCase } from './cases.ts';
import { testNow } from './times.ts';

/** What a second attempt makes anew. */
export const anew: CaseChanges = {
  now: testNow + 300,
  assertion: {
    claims: { iat: testNow + 293, exp: testNow + 413, jti: '3b1a64c2-0a4e-4c15-8d1e-0ad1d8f3b6c7' },
  },
  proof: { claims: { iat: testNow + 293, exp: testNow + 413, jti: '5c0a64c2-0a4e-4c15-8d1e-0ad1d8f3b6c8' } },
  parameters: {
    code: 'Zk3sivAY9mUdYL9C3V6tccx38FdX7-4grP_ZRbhgNCA',
    code_verifier: 'pQ9tQd5tKn7Uy9ZfwEqd-YC71gSVfzcfVcyXLc34vQs',
  },
};

/** Analyses both cases as of the time of the tests and compares them. */
export async function compare(
  before: Case | Promise<Case>,
  after: Case | Promise<Case>,
): Promise<Comparison> {
  const [one, other] = await Promise.all([before, after]);
  return compareCases(await analyse(one, testNow), await analyse(other, testNow));
}

/** The row of a name in its group. */
export const rowOf = ({ rows }: Comparison, group: string, name: string): ComparedRow | undefined =>
  rows.find((row) => row.group === group && row.name === name);
/** A shown value as one text. */
export const textOf = (shown: ShownValue | undefined): string | undefined =>
  shown && `${shown.lead}${shown.mark}${shown.tail}`;
/** Group and name of each row. */
export const placesOf = (rows: readonly ComparedRow[]): readonly string[] =>
  rows.map(({ group, name }) => `${group} ${name}`);
/** Group and name → the kind of the row. */
export const kindsOf = ({ rows }: Comparison): ReadonlyMap<string, string> =>
  new Map(rows.map(({ group, name, kind }) => [`${group} ${name}`, kind]));
const otherSide: ReadonlyMap<string, string> = new Map([
  ['only-before', 'only-after'],
  ['only-after', 'only-before'],
]);
/** What the comparison the other way round must say. */
export const mirrored = (kinds: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...kinds].map(([name, kind]) => [name, otherSide.get(kind) ?? kind]));
/** Group and name of each row that differs in meaning. */
export const differencesOf = (comparison: Comparison): readonly string[] =>
  placesOf(comparison.rows.filter(isDifference));

/** The second attempt, with more changes. */
export function second(changes: CaseChanges = {}): Promise<Case> {
  return fapiCase({
    ...anew,
    ...changes,
    assertion: { ...changes.assertion, claims: { ...anew.assertion?.claims, ...changes.assertion?.claims } },
    proof: { ...changes.proof, claims: { ...anew.proof?.claims, ...changes.proof?.claims } },
    parameters: { ...anew.parameters, ...changes.parameters },
  });
}

/** The rows of a group: name, kind, both values, difference. */
export async function rowsOf(group: string, before: Case, after: Case) {
  const { rows } = await compare({ now: testNow, ...before }, { now: testNow, ...after });
  return rows
    .filter((row) => row.group === group && row.name !== 'as of')
    .map(({ name, kind, before: one, after: other, difference }) => [
      name,
      kind,
      textOf(one),
      textOf(other),
      difference,
    ]);
}
