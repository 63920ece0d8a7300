import { useCaseSession } from '../session/case-provider.tsx';
import styles from './workspace.module.css';

/** On a phone the verdict stands below the evidence: this bar keeps its first line in view. */
export function VerdictBar() {
  const { state } = useCaseSession();
  const first = state.status === 'blank' ? undefined : state.analysis?.diagnosis.findings[0];
  if (first === undefined) return null;
  return (
    <nav aria-label="To the verdict">
      <a className={styles.bar} href="#verdict">
        <span>{first.title}</span>
        <span className={styles.barAction}>Verdict ↓</span>
      </a>
    </nav>
  );
}
