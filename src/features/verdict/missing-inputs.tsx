import { needWords } from '../../core/catalogue/words.ts';
import type { Need } from '../../core/checks/outcome.ts';
import type { Diagnosis } from '../../core/diagnosis.ts';
import styles from './verdict.module.css';

/** Which single input would let most of the undecided causes be checked. */
export function MissingInputs({ cannotTell }: Pick<Diagnosis, 'cannotTell'>) {
  const counts = new Map<Need, number>();
  for (const { needs } of cannotTell) {
    for (const need of needs)
      if (needWords[need] !== undefined) counts.set(need, (counts.get(need) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([, a], [, b]) => b - a);
  if (ranked.length === 0) return null;
  return (
    <details className={styles.notes}>
      <summary>
        Not checked: {cannotTell.length} {cannotTell.length === 1 ? 'cause' : 'causes'} need more evidence
      </summary>
      <ul className={styles.missing}>
        {ranked.map(([need, count]) => (
          <li key={need}>
            Paste {needWords[need]}: decides {count}
          </li>
        ))}
      </ul>
    </details>
  );
}
