import type { PredictedAnswer } from '../../core/diagnosis.ts';
import type { RecognisedError } from '../../core/response/recognised-error.ts';
import styles from './verdict.module.css';

interface PredictedAnswerViewProps {
  readonly predicted: PredictedAnswer | null;
  readonly real: RecognisedError | undefined;
}

/** What the server is expected to answer, beside what it did answer. */
export function PredictedAnswerView({ predicted, real }: PredictedAnswerViewProps) {
  if (predicted === null && real === undefined) return null;
  return (
    <dl className={styles.answers}>
      {real && (
        <>
          <dt>The server said</dt>
          <dd>
            <code>{[real.status, real.error].filter(Boolean).join(' ') || 'no error code'}</code>{' '}
            {real.summary}
          </dd>
        </>
      )}
      {predicted && (
        <>
          <dt>Predicted answer</dt>
          <dd>
            <code>
              {predicted.status} {predicted.error}
            </code>
            {predicted.description && <> “{predicted.description}”</>} because of{' '}
            <code>{predicted.because}</code>
            {real?.error !== undefined && (
              <span className={styles.agreement}>
                {real.error.toLowerCase() === predicted.error.toLowerCase()
                  ? ' (as it really answered)'
                  : ' (the real answer differs: another fault may come first)'}
              </span>
            )}
          </dd>
        </>
      )}
    </dl>
  );
}
