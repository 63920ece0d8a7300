import { useId, useState } from 'react';
import { type Comparison, isUnchanged, reusedRows } from '../../core/comparison/comparison.ts';
import { rowName } from '../../core/comparison/words.ts';
import { Callout } from '../../ui/callout.tsx';
import styles from './compare.module.css';
import { FreshValues } from './fresh-values.tsx';
import { OneSided } from './one-sided.tsx';
import { RowGroups } from './row-groups.tsx';
import { VerdictChangeView } from './verdict-change.tsx';
import { summaryOf, worthShowing } from './words.ts';

/** A comparison: what it comes to, the verdicts, what was used twice, then row by row. */
export function ComparisonView({ comparison }: { readonly comparison: Comparison }) {
  const id = useId();
  const [onlyDiffering, setOnlyDiffering] = useState(true);
  const { rows, verdict } = comparison;
  const reused = reusedRows(comparison);
  const plain = rows.filter(({ fresh, kind }) => fresh === undefined && kind !== 'not-given');
  if (isUnchanged(comparison)) return <Unchanged reused={reused} />;
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
        {shown.length === 0 && <p>There is nothing to show: what both cases show is the same.</p>}
        <RowGroups key={String(onlyDiffering)} rows={shown} />
      </section>
      <OneSided rows={rows.filter(({ kind }) => kind === 'not-given')} />
      <FreshValues rows={rows.filter((row) => row.fresh !== undefined && !reused.includes(row))} />
    </>
  );
}

/** What stands in the form is what was kept. */
function Unchanged({ reused }: { readonly reused: Comparison['rows'] }) {
  const names = new Set(reused.map((row) => rowName(row).replace(/^claims\./, '')));
  return (
    <>
      <p className={styles.summary} aria-live="polite">
        No difference: this is the case that is kept.
      </p>
      <p className={styles.lead}>
        Edit it, apply a fix, or paste the next attempt; what differs is listed here.
        {names.size > 0 &&
          ` Where it was sent before, it cannot be sent again as it is: ${[...names].join(', ')} should be made anew.`}
      </p>
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
