import type { RefObject } from 'react';
import type { MissingInput } from '../../core/guides/missing-input.ts';
import type { OpenQuestion } from '../../core/guides/walk.ts';
import { Button } from '../../ui/button.tsx';
import { hereAnchor } from './anchors.ts';
import styles from './guide.module.css';

interface QuestionViewProps {
  readonly question: OpenQuestion;
  /** What could be pasted instead of answering. */
  readonly missing: MissingInput | undefined;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly onAnswer: (answer: string) => void;
}

/** One question about something that can be observed. */
export function QuestionView({ question, missing, headingRef, onAnswer }: QuestionViewProps) {
  return (
    <div className={styles.question}>
      <h3 id={hereAnchor} tabIndex={-1} ref={headingRef}>
        {question.ask}
      </h3>
      {question.help && <p className={styles.because}>{question.help}</p>}
      {question.suggestion && <p className={styles.because}>A hint, not more: {question.suggestion}</p>}
      {missing && (
        <p className={styles.because}>
          Paste {missing.words}: it may answer {missing.questions === 1 ? 'one' : missing.questions} of the
          open questions.
        </p>
      )}
      <div className={styles.options}>
        {question.options.map(({ id, label }) => (
          <Button key={id} onClick={() => onAnswer(id)}>
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}
