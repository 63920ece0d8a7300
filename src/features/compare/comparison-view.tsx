import { useId, useState } from 'react';
import { type Comparison, isDifference, isReused } from '../../core/comparison/comparison.ts';
import { Callout } from '../../ui/callout.tsx';
import styles from './compare.module.css';
import { FreshValues } from './fresh-values.tsx';
import { RowGroups } from './row-groups.tsx';
import { VerdictChangeView } from './verdict-change.tsx';
import { summaryOf, worthShowing } from './words.ts';

/** A comparison: what it comes to, the verdicts, what was used twice, then row by row. */
export function ComparisonView({ comparison }: { readonly comparison: Comparison }) {
  const id = useId();
  const [onlyDiffering, setOnlyDiffering] = useState(true);
  const { rows, verdict } = comparison;
  const reused = rows.filter(isReused);
  const plain = rows.filter((row) => row.fresh === undefined);
  const shown = onlyDiffering ? plain.filter(worthShowing) : plain;
  return (
    <>
      <p className={styles.summary} aria-live="polite">
        {summaryOf(comparison)}
      </p>
      <VerdictChangeView change={verdict} />
      {reused.length > 0 && <Reused rows={reused} />}
      <section className={styles.section} aria-labelledby={id}>
        <div className={styles.head}>
          <h3 id={id}>Value by value</h3>
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={onlyDiffering}
              onChange={(event) => setOnlyDiffering(event.target.checked)}
            />
            <span>Only what differs</span>
          </label>
        </div>
        {!rows.some(isDifference) && (
          <p>
            Nothing differs in meaning, as far as both cases show it
            {shown.length > 0 && onlyDiffering
              ? '; what is only written differently, or is in one case only, follows'
              : ''}
            .
          </p>
        )}
        <RowGroups key={String(onlyDiffering)} rows={shown} />
      </section>
      <FreshValues rows={rows.filter((row) => row.fresh !== undefined && !isReused(row))} />
    </>
  );
}

/** What is good for one use, and stands in both cases. */
function Reused({ rows }: { readonly rows: Comparison['rows'] }) {
  return (
    <Callout tone="warning">
      <p>
        <strong>The same in both, though each request should make its own.</strong> Where the first request
        was sent, make these anew before you send the second.
      </p>
      <RowGroups rows={rows} />
    </Callout>
  );
}
