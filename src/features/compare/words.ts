import { type Comparison, isDifference, isReused } from '../../core/comparison/comparison.ts';
import type { KeptCase } from '../../session/use-acts.ts';

/** Where the first case comes from. */
export function beforeTitle({ beforeFixOf }: KeptCase): string {
  return beforeFixOf === undefined
    ? 'the case you kept'
    : `the case before the fix of ${beforeFixOf}, kept by itself`;
}

export const afterTitle = 'the case as it stands now';

/** What the comparison comes to, in a sentence. */
export function summaryOf({ rows }: Comparison): string {
  const differing = rows.filter(isDifference).length;
  const reused = rows.filter(({ fresh }) => fresh?.reused === 'refused').length;
  const first =
    differing === 0
      ? 'No difference in meaning'
      : differing === 1
        ? 'One thing differs in meaning'
        : `${differing} things differ in meaning`;
  if (reused === 0) return `${first}.`;
  return `${first}; ${reused === 1 ? 'one value is' : `${reused} values are`} the same, though good for one use.`;
}

/** What is to be looked at when only differences are wanted: other meanings, other spellings, values used again. */
export function worthShowing(row: Comparison['rows'][number]): boolean {
  return isDifference(row) || isReused(row) || row.kind === 'rewritten' || row.kind === 'not-given';
}
