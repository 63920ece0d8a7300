import type { ExplainedVariable } from '../../core/export/variables.ts';
import { VariableList } from '../../ui/variable-list.tsx';
import styles from './export.module.css';

interface ExportNotesProps {
  readonly remarks: readonly string[];
  readonly variables: readonly ExplainedVariable[];
  /** What to do, one act each. */
  readonly steps: readonly string[];
}

/** What stands beside an exported text: what it leaves out, how to use it, what each variable must hold. */
export function ExportNotes({ remarks, variables, steps }: ExportNotesProps) {
  return (
    <>
      {remarks.length > 0 && (
        <ul className={styles.remarks}>
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      {steps.length > 0 && (
        <section className={styles.group}>
          <h3>Step by step</h3>
          <ol className={styles.steps}>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      )}
      {variables.length > 0 && (
        <section className={styles.group}>
          <VariableList variables={variables} />
        </section>
      )}
    </>
  );
}
