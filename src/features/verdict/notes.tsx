import { useDeferredValue, useMemo } from 'react';
import type { Diagnosis, RankedFinding } from '../../core/diagnosis.ts';
import { FindingView } from './finding-view.tsx';
import styles from './verdict.module.css';

interface NotesProps {
  readonly diagnosis: Diagnosis;
  readonly onShow: (source: string, path: string | undefined) => void;
}

const nothing: readonly RankedFinding[] = [];

/** What is worth knowing and no fault, folded. What nobody sees before it is unfolded is drawn after the verdict. */
export function Notes({ diagnosis: { findings }, onShow }: NotesProps) {
  const notes = useMemo(() => findings.filter(({ severity }) => severity === 'note'), [findings]);
  const drawn = useDeferredValue(notes, nothing);
  if (notes.length === 0) return null;
  return (
    <details className={styles.notes}>
      <summary>
        {notes.length} {notes.length === 1 ? 'note' : 'notes'}
      </summary>
      <ul className={styles.findings}>
        {drawn.map((finding) => (
          <li key={finding.code}>
            <FindingView finding={finding} open={false} onShow={onShow} />
          </li>
        ))}
      </ul>
    </details>
  );
}
