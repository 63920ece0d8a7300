import type { GuideMap, MapQuestion, MapStage, QuestionState } from '../../../core/guides/map/guide-map.ts';
import styles from './map.module.css';
import { questionSentence, stageWords, waySentence } from './words.ts';

/** The whole map as a nested list, each state in words. */
export function MapWords({ map }: { readonly map: GuideMap }) {
  return (
    <ul className={styles.words} aria-label="The map in words">
      {map.stages.map((stage) => (
        <Stage key={stage.id} stage={stage} />
      ))}
    </ul>
  );
}

function Stage({ stage }: { readonly stage: MapStage }) {
  switch (stage.kind) {
    case 'suspects':
      return (
        <li>
          <strong>{stage.title}</strong> <span className={styles.said}>({stageWords[stage.state]})</span>
          <ul>
            {stage.questions.map((question) => (
              <Question key={question.id} question={question} />
            ))}
            <li className={styles.said}>{waySentence(stage.otherwise)}</li>
          </ul>
        </li>
      );
    case 'question':
      return <Question question={stage.question} />;
    case 'conclusion':
      return (
        <li aria-current={stage.state === 'here' ? 'step' : undefined}>
          <strong>{stage.title}</strong>{' '}
          <span className={styles.said}>
            ({stage.state === 'here' ? 'here it ends' : stageWords[stage.state]})
          </span>
        </li>
      );
  }
}

const questionStyles: Readonly<Partial<Record<QuestionState, string | undefined>>> = {
  asked: styles.askedWords,
  'ruled-out': styles.said,
  aside: styles.said,
};

function Question({ question }: { readonly question: MapQuestion }) {
  return (
    <li
      className={questionStyles[question.state]}
      aria-current={question.state === 'asked' ? 'step' : undefined}
    >
      {question.ask} <span className={styles.said}>{questionSentence(question)}</span>
      <ul className={styles.ways}>
        {question.ways.map((way) => (
          <li key={way.to} className={way.state === 'taken' ? styles.takenWords : undefined}>
            {waySentence(way)}
          </li>
        ))}
      </ul>
    </li>
  );
}
