import type { PredictedAnswer } from '../../core/diagnosis.ts';
import type { RecognisedError } from '../../core/response/recognised-error.ts';
import { reveal } from '../../ui/reveal.ts';
import styles from './verdict.module.css';

interface PredictedAnswerViewProps {
  readonly predicted: PredictedAnswer | null;
  /** The answers to expect once the faults before them are mended. */
  readonly next: readonly PredictedAnswer[];
  readonly real: RecognisedError | undefined;
}

/** What the server is expected to answer, beside what it did answer. */
export function PredictedAnswerView({ predicted, next, real }: PredictedAnswerViewProps) {
  if (predicted === null && real === undefined) return null;
  const answer = reveal([real?.status, real?.error].filter(Boolean).join(' '));
  return (
    <dl className={styles.answers}>
      {real && (
        <>
          {/* A message of the client, or a page from somewhere on the way, is nothing that the server said. */}
          <dt>{answer === '' ? 'What came back' : 'The server said'}</dt>
          <dd>
            {answer !== '' && <code>{answer}</code>} {reveal(real.summary)}
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
              <span className={styles.agreement}> ({agreementOf(predicted, real)})</span>
            )}
          </dd>
        </>
      )}
      {next.length > 0 && (
        <>
          <dt>After that is mended</dt>
          <dd>
            <ol className={styles.next}>
              {next.map(({ status, error, because }) => (
                <li key={because}>
                  <code>
                    {status} {error}
                  </code>{' '}
                  because of <code>{because}</code>
                </li>
              ))}
            </ol>
          </dd>
        </>
      )}
    </dl>
  );
}

function agreementOf(predicted: PredictedAnswer, { error, status }: RecognisedError): string {
  if (error?.toLowerCase() !== predicted.error.toLowerCase())
    return 'the real answer differs: another fault may come first';
  return status === undefined || status === predicted.status
    ? 'as it really answered'
    : 'the same error, with another status';
}
