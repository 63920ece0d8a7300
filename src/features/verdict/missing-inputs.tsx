import type { Analysis } from '../../core/analyse.ts';
import { missingInputs } from '../../core/board/missing-inputs.ts';
import styles from './verdict.module.css';

/** Which single input would let most of the undecided causes be checked. */
export function MissingInputs({ analysis }: { readonly analysis: Analysis }) {
  const inputs = missingInputs(analysis);
  if (inputs.length === 0) return null;
  const count = analysis.diagnosis.cannotTell.length;
  return (
    <details className={styles.notes}>
      <summary>
        Not checked: {count} {count === 1 ? 'cause needs' : 'causes need'} more evidence
      </summary>
      <ul className={styles.missing}>
        {inputs.map(({ need, words, decides }) => (
          <li key={need}>
            Paste {words}: decides {decides}
          </li>
        ))}
      </ul>
    </details>
  );
}
