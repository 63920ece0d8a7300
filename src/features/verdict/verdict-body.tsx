import type { Analysis } from '../../core/analyse.ts';
import { toUtc } from '../../core/assertion/describe-time.ts';
import { type Case, caseTexts } from '../../core/case/case.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { FindingView } from './finding-view.tsx';
import { MissingInputs } from './missing-inputs.tsx';
import { PassedLine } from './passed-line.tsx';
import { PredictedAnswerView } from './predicted-answer.tsx';
import { useUnfolded } from './use-unfolded.ts';
import styles from './verdict.module.css';

interface VerdictBodyProps {
  readonly analysis: Analysis;
  /** Shows the place in the evidence that a finding points at. */
  readonly onShow: (source: string, path: string | undefined) => void;
  readonly onRefresh: () => void;
}

/** What the verdict rests on: the findings, the answer to expect, what was not checked, and as of when. */
export function VerdictBody({ analysis, onShow, onRefresh }: VerdictBodyProps) {
  const { subject, diagnosis } = analysis;
  const faults = diagnosis.findings.filter(({ severity }) => severity !== 'note');
  const notes = diagnosis.findings.filter(({ severity }) => severity === 'note');
  const { isOpen, list } = useUnfolded(faults[0]?.code, piecesOf(subject.case));
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
      {faults.length === 0 && <PassedLine analysis={analysis} />}
      {faults.length > 0 && (
        <ol className={styles.findings} ref={list}>
          {faults.map((finding) => (
            <li key={finding.code} data-code={finding.code} data-open={isOpen(finding.code) || undefined}>
              <FindingView finding={finding} open={isOpen(finding.code)} onShow={onShow} />
            </li>
          ))}
        </ol>
      )}
      <PredictedAnswerView predicted={diagnosis.predicted} next={diagnosis.next} real={diagnosis.error} />
      <MissingInputs analysis={analysis} />
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

/** The names of what was given. */
function piecesOf(given: Case): string {
  return caseTexts.filter((name) => given[name] !== undefined).join();
}

const clockWords = {
  given: 'the time you set',
  'response-date': 'the Date of the response',
  clock: "this machine's clock",
} as const;
