import { type Answers, answersBefore, type Step, type Walk } from '../../core/guides/walk.ts';
import { Button } from '../../ui/button.tsx';
import { stepAnchor } from './anchors.ts';
import styles from './guide.module.css';
import { lowerFirst } from './lower-first.ts';

interface TrailProps {
  readonly walked: Walk;
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
}

/** So many of the last answers stay in sight. */
const shown = 6;

/** The questions behind us: what the evidence ruled out, and what was denied long ago, is folded away; every answer can be changed. */
export function Trail({ walked, answers, onChange }: TrailProps) {
  const ruledOut = walked.steps.filter((step) => step.by === 'evidence' && step.answer === 'no');
  const denied = walked.steps.filter(({ by, answer }) => by === 'person' && answer !== 'yes');
  const before = denied.slice(0, -shown);
  const told = walked.steps.filter((step) => !ruledOut.includes(step) && !before.includes(step));
  const change = (step: Step): void => {
    const opposite = { ...answers, [step.questionId]: step.answer === 'yes' ? 'no' : 'yes' };
    onChange(step.by === 'evidence' ? opposite : answersBefore(walked, answers, step.questionId));
  };
  return (
    <>
      {ruledOut.length > 0 && (
        <details>
          <summary>Ruled out by the evidence: {ruledOut.length}</summary>
          <StepList steps={ruledOut} onChange={change} />
        </details>
      )}
      {before.length > 0 && (
        <details>
          <summary>Answered by you before: {before.length}</summary>
          <StepList steps={before} onChange={change} />
        </details>
      )}
      {told.length > 0 && <StepList steps={told} onChange={change} />}
    </>
  );
}

function StepList({
  steps,
  onChange,
}: {
  readonly steps: readonly Step[];
  readonly onChange: (step: Step) => void;
}) {
  return (
    <ol className={styles.steps}>
      {steps.map((step) => (
        <li
          key={step.questionId}
          id={stepAnchor(step.questionId)}
          className={step.answer === 'yes' ? styles.yes : undefined}
        >
          <p>
            {step.ask} <strong>{step.label}</strong>
          </p>
          <p className={styles.because}>
            {reasonOf(step)}
            <Button look="quiet" small onClick={() => onChange(step)}>
              {step.by === 'evidence' ? 'I know better' : 'Change'}
              <span className="visually-hidden">: {step.ask}</span>
            </Button>
          </p>
        </li>
      ))}
    </ol>
  );
}

function reasonOf(step: Step): string {
  if (step.by === 'evidence') return `because ${lowerFirst(step.because ?? 'the checks say so')}`;
  return step.overridden === undefined ? 'you said so' : `you said so; the evidence says ${step.overridden}`;
}
