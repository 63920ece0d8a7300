import {
  type ComparedRow,
  type Comparison,
  isDifference,
  reusedRows,
} from '../../core/comparison/comparison.ts';
import type { KeptCase } from '../../session/use-acts.ts';

/** Where the first case comes from. */
export function beforeTitle({ beforeFixOf }: KeptCase): string {
  return beforeFixOf === undefined
    ? 'the case you kept'
    : `the case before the fix of ${beforeFixOf}, kept by itself`;
}

export const afterTitle = 'the case as it stands now';

/** What the comparison comes to, in a sentence. */
export function summaryOf(comparison: Comparison): string {
  const { rows } = comparison;
  const differing = rows.filter(isDifference).length;
  const reused = reusedRows(comparison).filter(({ fresh }) => fresh?.reused === 'refused').length;
  const first =
    differing === 0
      ? rows.some(({ kind }) => kind === 'not-given')
        ? 'Nothing that both cases show differs in meaning'
        : 'No difference in meaning'
      : differing === 1
        ? 'One thing differs in meaning'
        : `${differing} things differ in meaning`;
  if (reused === 0) return `${first}.`;
  return `${first}; ${reused === 1 ? 'one value is' : `${reused} values are`} the same, though good for one use.`;
}

/** What is to be looked at when only differences are wanted: other meanings, and other spellings of the same. */
export function worthShowing(row: ComparedRow): boolean {
  return isDifference(row) || row.kind === 'rewritten';
}
