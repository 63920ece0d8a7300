import type { RefObject } from 'react';
import { type Asked, answersBy } from '../../core/guides/ask-together.ts';
import type { MissingInput } from '../../core/guides/missing-input.ts';
import type { Answers, OpenQuestion } from '../../core/guides/walk.ts';
import { Button } from '../../ui/button.tsx';
import { hereAnchor } from './anchors.ts';
import styles from './guide.module.css';
import { MissingNote } from './missing-note.tsx';

interface QuestionViewProps {
  readonly question: OpenQuestion;
  /** What could be pasted instead of answering. */
  readonly missing: MissingInput | undefined;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly onAnswer: (answers: Answers) => void;
}

/** One question about something that can be observed, or several that one look answers. */
export function QuestionView({ question, missing, headingRef, onAnswer }: QuestionViewProps) {
  return (
    <div className={styles.question}>
      <MissingNote missing={missing} />
      <h3 id={hereAnchor} tabIndex={-1} ref={headingRef}>
        {question.ask}
      </h3>
      <Notes of={question} />
      {question.together && (
        <ul className={styles.together}>
          {question.together.map((each) => (
            <li key={each.questionId}>
              <div>
                <p>{each.ask}</p>
                <Notes of={each} />
              </div>
              <Button small onClick={() => onAnswer({ [each.questionId]: 'yes' })}>
                Yes<span className="visually-hidden">: {each.ask}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.options}>
        {question.options.map(({ id, label }) => (
          <Button key={id} onClick={() => onAnswer(answersBy(question, id))}>
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}

function Notes({ of: { help, suggestion } }: { readonly of: Asked }) {
  return (
    <>
      {help && <p className={styles.because}>{help}</p>}
      {suggestion && <p className={styles.because}>A hint, not more: {suggestion}</p>}
    </>
  );
}
