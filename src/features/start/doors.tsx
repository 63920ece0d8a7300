import styles from './start.module.css';

interface DoorsProps {
  readonly listId: string;
  /** The list of examples is open. */
  readonly listed: boolean;
  readonly onFillIn: () => void;
  readonly onError: () => void;
  readonly onList: () => void;
}

/** The ways to begin without a paste. */
export function Doors({ listId, listed, onFillIn, onError, onList }: DoorsProps) {
  return (
    <div className={styles.doors}>
      <button type="button" className={styles.door} onClick={onFillIn}>
        <strong>Fill in the request</strong>
        <span>Field by field, judged as you type.</span>
      </button>
      <button type="button" className={styles.door} onClick={onError}>
        <strong>I have an error</strong>
        <span>Start from what came back.</span>
      </button>
      <button
        type="button"
        className={styles.door}
        aria-expanded={listed}
        aria-controls={listId}
        onClick={onList}
      >
        <strong>Examples</strong>
        <span>Stories with made-up values.</span>
      </button>
    </div>
  );
}
