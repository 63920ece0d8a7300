import type { ComparedRow } from '../../core/comparison/comparison.ts';
import styles from './compare.module.css';
import { RowGroups } from './row-groups.tsx';

/** The values that are made anew each time, set apart: that they differ says nothing. */
export function FreshValues({ rows }: { readonly rows: readonly ComparedRow[] }) {
  if (rows.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>
        Expected to differ: {rows.length} {rows.length === 1 ? 'value' : 'values'} that each request, login or
        answer makes anew
      </summary>
      <div className={styles.folded}>
        <RowGroups rows={rows} />
      </div>
    </details>
  );
}
