import { toCitation } from '../../core/catalogue/sources.ts';
import type { ComparedRow, RowKind, ShownValue } from '../../core/comparison/comparison.ts';
import { absentWords, kindWords, reusedWords, rowName } from '../../core/comparison/words.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { reveal } from '../../ui/reveal.ts';
import { SourceLink } from '../../ui/source-link.tsx';
import styles from './compare.module.css';

const tones: Readonly<Record<RowKind, Tone>> = {
  same: 'note',
  rewritten: 'note',
  changed: 'warning',
  'only-before': 'warning',
  'only-after': 'warning',
  'not-given': 'note',
};

/** One value before and after, with what sets the two apart. */
export function ComparedRowView({ row }: { readonly row: ComparedRow }) {
  const { kind, before, after, difference, fresh } = row;
  return (
    <li className={styles.row}>
      <p className={styles.rowHead}>
        <span className={`mono ${styles.name}`}>{rowName(row)}</span>
        {fresh?.reused ? (
          <Badge tone={fresh.reused === 'allowed' ? 'note' : 'warning'}>{reusedWords[fresh.reused]}</Badge>
        ) : (
          <Badge tone={fresh === undefined ? tones[kind] : 'note'}>
            {fresh === undefined ? kindWords[kind] : 'expected to differ'}
          </Badge>
        )}
        {difference && <span className={styles.difference}>{difference}</span>}
      </p>
      {kind === 'same' && before ? (
        <dl className={`${styles.values} ${styles.single}`}>
          <Value label="both" value={before} row={row} />
        </dl>
      ) : (
        <dl className={styles.values}>
          <Value label="before" value={before} row={row} />
          <Value label="after" value={after} row={row} />
        </dl>
      )}
      {fresh && (
        <p className={styles.soft}>
          {fresh.words} <SourceLink label={fresh.source} {...toCitation(fresh.source).source} />
        </p>
      )}
    </li>
  );
}

interface ValueProps {
  readonly label: string;
  readonly value: ShownValue | undefined;
  readonly row: ComparedRow;
}

function Value({ label, value, row }: ValueProps) {
  return (
    <div>
      <dt>{label}</dt>
      {value === undefined ? (
        <dd className={styles.absent}>{absentWords(row)}</dd>
      ) : (
        <dd className="mono">
          {reveal(value.lead)}
          {value.mark !== '' && <mark>{reveal(value.mark, value.mark.trim() === '')}</mark>}
          {reveal(value.tail)}
        </dd>
      )}
    </div>
  );
}
