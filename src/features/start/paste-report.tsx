import { inThousands } from '../../core/thousands.ts';
import type { PasteReport } from '../../session/paste-report.ts';
import { Callout } from '../../ui/callout.tsx';
import styles from './start.module.css';

interface PasteReportViewProps {
  readonly report: PasteReport;
  /** How often in a row the same was said. */
  readonly times: number;
}

/** What the paste was taken for and where it went. */
export function PasteReportView({ report, times }: PasteReportViewProps) {
  const { pieces, notices, size, problem } = report;
  const isUsed = ({ field, kind }: (typeof pieces)[number]): boolean =>
    field !== undefined || kind === 'case_file';
  const filed = pieces.filter(isUsed);
  const unused = pieces.filter((piece) => !isUsed(piece));
  return (
    <div className={styles.report}>
      {filed.length > 0 && (
        <Callout tone="good">
          <ul className={styles.pieces}>
            {onceEach(filed.map(({ summary }) => summary)).map((summary) => (
              <li key={summary}>{summary}</li>
            ))}
          </ul>
        </Callout>
      )}
      {problem !== undefined && (
        <Callout tone="error">
          <p>{problem}</p>
        </Callout>
      )}
      {(unused.length > 0 || notices.length > 0 || (pieces.length === 0 && problem === undefined)) && (
        <Callout tone="warning">
          {onceEach([...unused.map(({ summary }) => summary), ...notices]).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {pieces.length === 0 && size > 0 && problem === undefined && (
            <p>
              Nothing in these {inThousands(size)} characters looks like a request, a JWT, a key set, a
              certificate or a response. Nothing was changed.
            </p>
          )}
          {pieces.length === 0 && size === 0 && notices.length === 0 && (
            <p>The box is empty. Paste a text into it, or choose files.</p>
          )}
        </Callout>
      )}
      {times > 1 && (
        <p className={styles.hint}>
          Read {times === 2 ? 'again' : `${times} times in a row`}, with the same result.
        </p>
      )}
    </div>
  );
}

/** Of several files the same may have to be said. */
function onceEach(sentences: readonly string[]): readonly string[] {
  return [...new Set(sentences)];
}

/** Stands beside the report, which is read out in its turn: this interrupts. */
export function DroppedKeys() {
  return (
    <Callout tone="error" role="alert">
      <p>
        <strong>A private key was in this paste. It was dropped before anything else happened.</strong> No
        field of this page needs one. If it was pasted into another tool or a chat, make a new key pair.
      </p>
    </Callout>
  );
}
