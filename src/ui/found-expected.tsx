import { describeDifference } from '../core/difference.ts';
import styles from './found-expected.module.css';
import { reveal } from './reveal.ts';

interface FoundExpectedProps {
  readonly found?: string | undefined;
  readonly expected?: string | undefined;
  readonly note?: string | undefined;
  /** The kind of difference in words, where the two values are shown in part. */
  readonly kind?: string | undefined;
}

/** Expected and found, aligned, with the first difference marked, its kind in words, and invisible characters named. */
export function FoundExpected({ found, expected, note, kind }: FoundExpectedProps) {
  const difference =
    found !== undefined && expected !== undefined ? describeDifference(found, expected) : undefined;
  // Values that share little are clearer side by side than in marked pieces.
  const shared = difference === undefined ? 0 : difference.same.length + difference.tail.length;
  const aligned = shared * 2 > Math.min(found?.length ?? 0, expected?.length ?? 0) ? difference : undefined;
  const words = kind ?? difference?.kind;
  // A note tells of this very fault what the kind tells of any two values: both would say it twice.
  const remark = note ?? (words && `The difference: ${words}.`);
  return (
    <dl className={styles.pair}>
      {found !== undefined && (
        <>
          <dt>found</dt>
          <dd className="mono" translate="no">
            {aligned ? (
              <Marked before={aligned.same} middle={aligned.found} after={aligned.tail} />
            ) : (
              reveal(found)
            )}
          </dd>
        </>
      )}
      {expected !== undefined && (
        <>
          <dt>expected</dt>
          <dd className="mono" translate="no">
            {aligned ? (
              <Marked before={aligned.same} middle={aligned.expected} after={aligned.tail} right />
            ) : (
              reveal(expected)
            )}
          </dd>
        </>
      )}
      {remark && <dd className={styles.remark}>{reveal(remark)}</dd>}
    </dl>
  );
}

interface MarkedProps {
  readonly before: string;
  readonly middle: string;
  readonly after: string;
  readonly right?: boolean;
}

function Marked({ before, middle, after, right = false }: MarkedProps) {
  return (
    <>
      {reveal(before)}
      {middle !== '' && (
        <mark className={right ? styles.right : undefined}>{reveal(middle, middle.trim() === '')}</mark>
      )}
      {reveal(after)}
    </>
  );
}
