import { useId } from 'react';
import { certaintyWords } from '../../core/catalogue/words.ts';
import { useCaseSession } from '../../session/case-provider.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { ActLine } from './act-line.tsx';
import { asksGuide, headlineOf } from './headline.ts';
import { KeepLine } from './keep-line.tsx';
import { SheetToggle } from './sheet-toggle.tsx';
import { useAppliedFix } from './use-applied-fix.ts';
import { useBeginning } from './use-beginning.ts';
import { useHanging } from './use-hanging.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useLasting } from './use-lasting.ts';
import { useSheet } from './use-sheet.ts';
import styles from './verdict.module.css';
import { VerdictBody } from './verdict-body.tsx';

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
        {analysis && <VerdictBody analysis={analysis} onShow={show} onRefresh={refresh} />}
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
