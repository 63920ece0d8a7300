import { type Answers, answersBefore, type Step, type Walk } from '../../core/guides/walk.ts';
import { Button } from '../../ui/button.tsx';
import { stepAnchor } from './anchors.ts';
import styles from './guide.module.css';
import { lowerFirst } from './lower-first.ts';
import { type TrailRow, toTrailRows } from './trail-rows.ts';

interface TrailProps {
  readonly walked: Walk;
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
}

/** So many of the last answers stay in sight: the next question is what counts. */
const shown = 3;

/** The questions behind us: what the evidence ruled out, and what was denied long ago, is folded away; every answer can be changed. */
export function Trail({ walked, answers, onChange }: TrailProps) {
  const ruledOut = walked.steps.filter((step) => step.by === 'evidence' && step.answer === 'no');
  const rows = toTrailRows(walked.steps.filter((step) => !ruledOut.includes(step)));
  const before = rows
    .filter(({ steps: [{ by, answer }] }) => by === 'person' && answer !== 'yes')
    .slice(0, -shown);
  const told = rows.filter((row) => !before.includes(row));
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
          <RowList rows={before} onChange={change} />
        </details>
      )}
      {told.length > 0 && <RowList rows={told} onChange={change} />}
    </>
  );
}

interface RowListProps {
  readonly rows: readonly TrailRow[];
  readonly onChange: (step: Step) => void;
}

function RowList({ rows, onChange }: RowListProps) {
  return (
    <ol className={styles.steps}>
      {rows.map(({ ask, label, steps }) =>
        steps.length === 1 ? (
          <StepItem key={steps[0].questionId} step={steps[0]} onChange={onChange} />
        ) : (
          <li key={steps[0].questionId}>
            <details>
              <summary>
                {ask} <strong>{label}</strong>
              </summary>
              <StepList steps={steps} onChange={onChange} />
            </details>
            <Because step={steps[0]} ask={ask} onChange={onChange} />
          </li>
        ),
      )}
    </ol>
  );
}

interface StepListProps {
  readonly steps: readonly Step[];
  readonly onChange: (step: Step) => void;
}

function StepList({ steps, onChange }: StepListProps) {
  return (
    <ol className={styles.steps}>
      {steps.map((step) => (
        <StepItem key={step.questionId} step={step} onChange={onChange} />
      ))}
    </ol>
  );
}

interface StepProps {
  readonly step: Step;
  readonly onChange: (step: Step) => void;
}

function StepItem({ step, onChange }: StepProps) {
  return (
    <li id={stepAnchor(step.questionId)} className={step.answer === 'yes' ? styles.yes : undefined}>
      <p>
        {step.ask} <strong>{step.label}</strong>
      </p>
      <Because step={step} ask={step.ask} onChange={onChange} />
    </li>
  );
}

/** Who says so, and the way to say otherwise. */
function Because({ step, ask, onChange }: StepProps & { readonly ask: string }) {
  return (
    <p className={styles.because}>
      {reasonOf(step)}
      <Button look="quiet" small onClick={() => onChange(step)}>
        {step.by === 'evidence' ? 'I know better' : 'Change'}
        <span className="visually-hidden">: {ask}</span>
      </Button>
    </p>
  );
}

function reasonOf(step: Step): string {
  if (step.by === 'evidence') return `because ${lowerFirst(step.because ?? 'the checks say so')}`;
  return step.overridden === undefined ? 'you said so' : `you said so; the evidence says ${step.overridden}`;
}
