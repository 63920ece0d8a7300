import { useState } from 'react';
import { type ComparedGroup, type ComparedRow, comparedGroups } from '../../core/comparison/comparison.ts';
import { groupWords } from '../../core/comparison/words.ts';
import { Button } from '../../ui/button.tsx';
import styles from './compare.module.css';
import { ComparedRowView } from './compared-row.tsx';

/** More rows at once would hold the page up. */
const mostShown = 60;

/** Rows under the headings of their groups; many are shown in part, the rest on demand. */
export function RowGroups({ rows }: { readonly rows: readonly ComparedRow[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, mostShown);
  return (
    <>
      {comparedGroups.map((group) => (
        <Group key={group} group={group} rows={shown.filter((row) => row.group === group)} />
      ))}
      {rows.length > shown.length && (
        <p>
          <Button small onClick={() => setAll(true)}>
            Show all {rows.length} rows
          </Button>
        </p>
      )}
    </>
  );
}

function Group({ group, rows }: { readonly group: ComparedGroup; readonly rows: readonly ComparedRow[] }) {
  if (rows.length === 0) return null;
  return (
    <div className={styles.group}>
      <h4>{groupWords[group]}</h4>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <ComparedRowView key={row.name} row={row} />
        ))}
      </ul>
    </div>
  );
}
