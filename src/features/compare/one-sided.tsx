import { type ComparedRow, comparedGroups } from '../../core/comparison/comparison.ts';
import { groupWords, rowName } from '../../core/comparison/words.ts';
import styles from './compare.module.css';

/** What only one of the cases was given: the other does not say, so nothing follows from it. */
export function OneSided({ rows }: { readonly rows: readonly ComparedRow[] }) {
  if (rows.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>
        Given in one case only: {rows.length} {rows.length === 1 ? 'thing' : 'things'}, not compared
      </summary>
      <dl className={styles.facts}>
        {comparedGroups.map((group) => (
          <Group key={group} title={groupWords[group]} rows={rows.filter((row) => row.group === group)} />
        ))}
      </dl>
    </details>
  );
}

function Group({ title, rows }: { readonly title: string; readonly rows: readonly ComparedRow[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {rows.map((row) => `${rowName(row)} (${row.before === undefined ? 'after' : 'before'})`).join(', ')}
      </dd>
    </>
  );
}
