import { Button } from '../../ui/button.tsx';
import styles from './guide.module.css';

interface FormerAnswersProps {
  readonly count: number;
  /** Counts them here, too. */
  readonly onTake: () => void;
}

/** Says that answers which were given for another answer of the server are put aside, with the way to take them over. */
export function FormerAnswers({ count, onTake }: FormerAnswersProps) {
  if (count === 0) return null;
  return (
    <p className={styles.because}>
      What you answered for the former response does not count here.
      <Button look="quiet" small onClick={onTake}>
        {count === 1 ? 'Take that answer over' : `Take those ${count} answers over`}
      </Button>
    </p>
  );
}
