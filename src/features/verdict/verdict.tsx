import { useId } from 'react';
import { toUtc } from '../../core/assertion/describe-time.ts';
import type { Diagnosis } from '../../core/diagnosis.ts';
import { useCaseSession } from '../../session/case-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { ActLine } from './act-line.tsx';
import { FindingView } from './finding-view.tsx';
import { headlineOf } from './headline.ts';
import { KeepLine } from './keep-line.tsx';
import { MissingInputs } from './missing-inputs.tsx';
import { PredictedAnswerView } from './predicted-answer.tsx';
import styles from './verdict.module.css';

interface VerdictProps {
  /** Shows the place in the evidence that a finding points at. */
  readonly onShow: (source: string, path: string | undefined) => void;
}

/** The verdict: always visible, always current. */
export function Verdict({ onShow }: VerdictProps) {
  const { state, refresh, redoable, kept } = useCaseSession();
  const id = useId();
  const diagnosis = state.analysis?.diagnosis;
  const given = state.status !== 'blank' && diagnosis !== undefined;
  const compare = (): void => onShow('kept', undefined);
  return (
    <section className={styles.verdict} aria-labelledby={id} id="verdict">
      <div className={styles.head}>
        <h2 id={id} tabIndex={-1}>
          Verdict
        </h2>
        <span className={styles.progress}>{state.status === 'working' ? 'checking …' : ''}</span>
      </div>
      <p className={styles.headline} aria-live="polite">
        {headlineOf(state.status, diagnosis)}
      </p>
      {(given || redoable !== undefined) && <ActLine onCompare={compare} />}
      {state.status === 'failed' && (
        <Callout tone="error" role="alert">
          <p>The checks themselves failed: {state.problem}. What you typed is still there.</p>
          <Button small onClick={refresh}>
            Check again
          </Button>
        </Callout>
      )}
      {state.status !== 'blank' && diagnosis && (
        <Body diagnosis={diagnosis} onShow={onShow} onRefresh={refresh} />
      )}
      {(given || kept !== undefined) && <KeepLine onCompare={compare} />}
    </section>
  );
}

interface BodyProps extends VerdictProps {
  readonly diagnosis: Diagnosis;
  readonly onRefresh: () => void;
}

function Body({ diagnosis, onShow, onRefresh }: BodyProps) {
  const faults = diagnosis.findings.filter(({ severity }) => severity !== 'note');
  const notes = diagnosis.findings.filter(({ severity }) => severity === 'note');
  return (
    <>
      {diagnosis.droppedPrivateKeys.length > 0 && (
        <Callout tone="warning" role="alert">
          <p>
            <strong>A private key was pasted and has been dropped.</strong> It is not kept anywhere in this
            page. If it was ever pasted elsewhere, treat it as published and make a new one.
          </p>
        </Callout>
      )}
      {faults.length > 0 && (
        <ol className={styles.findings}>
          {faults.map((finding, at) => (
            <li key={finding.code}>
              <FindingView finding={finding} open={at === 0} onShow={onShow} />
            </li>
          ))}
        </ol>
      )}
      <PredictedAnswerView predicted={diagnosis.predicted} next={diagnosis.next} real={diagnosis.error} />
      <MissingInputs cannotTell={diagnosis.cannotTell} />
      {notes.length > 0 && (
        <details className={styles.notes}>
          <summary>
            {notes.length} {notes.length === 1 ? 'note' : 'notes'}
          </summary>
          <ul className={styles.findings}>
            {notes.map((finding) => (
              <li key={finding.code}>
                <FindingView finding={finding} open={false} onShow={onShow} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className={styles.asOf}>
        Judged as of {toUtc(diagnosis.now.seconds) ?? 'an unreadable time'},{' '}
        {clockWords[diagnosis.now.source]}.{' '}
        {diagnosis.now.source === 'clock' && (
          <Button look="quiet" small onClick={onRefresh}>
            Judge again now
          </Button>
        )}
      </p>
    </>
  );
}

const clockWords = {
  given: 'the time you set',
  'response-date': 'the Date of the response',
  clock: "this machine's clock",
} as const;
