import { useId } from 'react';
import type { Analysis } from '../../core/analyse.ts';
import { toUtc } from '../../core/assertion/describe-time.ts';
import { type Case, caseTexts } from '../../core/case/case.ts';
import { certaintyWords } from '../../core/catalogue/words.ts';
import { useCaseSession } from '../../session/case-provider.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { ActLine } from './act-line.tsx';
import { FindingView } from './finding-view.tsx';
import { asksGuide, headlineOf } from './headline.ts';
import { KeepLine } from './keep-line.tsx';
import { MissingInputs } from './missing-inputs.tsx';
import { PassedLine } from './passed-line.tsx';
import { PredictedAnswerView } from './predicted-answer.tsx';
import { SheetToggle } from './sheet-toggle.tsx';
import { useAppliedFix } from './use-applied-fix.ts';
import { useBeginning } from './use-beginning.ts';
import { useHanging } from './use-hanging.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useLasting } from './use-lasting.ts';
import { useSheet } from './use-sheet.ts';
import { useUnfolded } from './use-unfolded.ts';
import styles from './verdict.module.css';

interface VerdictProps {
  /** Shows the place in the evidence that a finding points at. */
  readonly onShow: (source: string, path: string | undefined) => void;
}

/** A check that takes longer than this, in milliseconds, is said to be under way. */
const noticeable = 300;

/** The verdict: always in view, always current. On a narrow screen it is a sheet, closed to its first line until it is opened. */
export function Verdict({ onShow }: VerdictProps) {
  const session = useCaseSession();
  const { state, refresh, redoable, kept, count } = session;
  const id = useId();
  const { sheet, heading, open, close, onFocus, ...rest } = useSheet();
  useKeptFocus(sheet, heading);
  useBeginning(sheet, count);
  const checking = useLasting(state.status === 'working', noticeable);
  const { hanging, again } = useHanging(session);
  const isFixed = useAppliedFix() !== undefined;
  const { analysis } = state;
  const { subject, diagnosis } = analysis ?? {};
  // A note is no fault: on the closed sheet it would stand beside "No fault found".
  const first = diagnosis?.findings.find(({ severity }) => severity !== 'note');
  const show: VerdictProps['onShow'] = (source, path) => {
    close();
    onShow(source, path);
    requestAnimationFrame(() => requestAnimationFrame(focusIfLost));
  };
  // Of a blank page the first line says all there is to say.
  const hasMore = state.status !== 'blank' || redoable !== undefined || kept !== undefined;
  const compare = (): void => show('kept', undefined);
  const openGuide = (): void => {
    show('guide', undefined);
    document.getElementById('tab-guide')?.focus({ preventScroll: true });
  };
  return (
    <section
      className={[styles.verdict, open && styles.open].filter(Boolean).join(' ')}
      aria-labelledby={id}
      id="verdict"
      tabIndex={-1}
      ref={sheet}
      onFocus={onFocus}
    >
      <div className={styles.head}>
        <h2 id={id} tabIndex={-1} ref={heading}>
          Verdict
        </h2>
        <span className={styles.progress}>{checking && 'checking …'}</span>
        {hasMore && <SheetToggle open={open} {...rest} />}
      </div>
      {/* Busy until it stands: what is on its way is not told. */}
      <p className={styles.headline} aria-live="polite" aria-busy={state.status === 'working' && !hanging}>
        {headlineOf(hanging ? 'hanging' : state.status, diagnosis, isFixed)}
      </p>
      {first && !hanging && (
        <p className={styles.first}>
          <Badge tone={first.severity}>{certaintyWords[first.certainty]}</Badge>
          <span>{first.title}</span>
        </p>
      )}
      <div className={styles.whole}>
        {(subject || redoable !== undefined) && <ActLine onCompare={compare} />}
        {diagnosis && !hanging && !isFixed && asksGuide(diagnosis) && (
          <p>
            <Button small onClick={openGuide}>
              Open the guide
            </Button>
          </p>
        )}
        {state.status === 'failed' && (
          <Callout tone="error">
            <p role="alert">The checks themselves failed: {state.problem}. What you typed is still there.</p>
            <Button small onClick={refresh}>
              Check again
            </Button>
          </Callout>
        )}
        {hanging && (
          <Callout tone="warning">
            <p>
              Ten seconds have passed. What you typed is still there; a verdict that stands here is of the
              text before.
            </p>
            <Button small onClick={again}>
              Check again
            </Button>
          </Callout>
        )}
        {analysis && <Body analysis={analysis} onShow={show} onRefresh={refresh} />}
        {(subject || kept) && <KeepLine onCompare={compare} />}
      </div>
    </section>
  );
}

/** What was pressed goes away with the sheet: the focus follows to the tab, unless it has found a place by then. */
function focusIfLost(): void {
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
}

interface BodyProps extends VerdictProps {
  readonly analysis: Analysis;
  readonly onRefresh: () => void;
}

function Body({ analysis, onShow, onRefresh }: BodyProps) {
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
