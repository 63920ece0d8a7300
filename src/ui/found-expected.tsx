import type { AddressBook } from '../core/difference/address-book.ts';
import { describeDifference } from '../core/difference.ts';
import styles from './found-expected.module.css';
import { reveal } from './reveal.ts';

interface FoundExpectedProps {
  readonly found?: string | undefined;
  readonly expected?: string | undefined;
  readonly note?: string | undefined;
  /** The provider's addresses, to name what sets two of them apart; absent: those of every profile. */
  readonly book?: AddressBook | undefined;
}

/** Expected and found, aligned, with the first difference marked, its kind in words, and invisible characters named. */
export function FoundExpected({ found, expected, note, book }: FoundExpectedProps) {
  const difference =
    found !== undefined && expected !== undefined ? describeDifference(found, expected, book) : undefined;
  // Values that share little are clearer side by side than in marked pieces.
  const shared = difference === undefined ? 0 : difference.same.length + difference.tail.length;
  const aligned = shared * 2 > Math.min(found?.length ?? 0, expected?.length ?? 0) ? difference : undefined;
  // A description beside a value differs from it by nothing that has a name.
  const kind = aligned?.kind ?? (difference?.name === 'part' ? undefined : difference?.kind);
  const remarks = [kind !== note && kind && `The difference: ${kind}.`, note].filter(Boolean).join(' ');
  return (
    <dl className={styles.pair}>
      {found !== undefined && (
        <>
          <dt>found</dt>
          <dd className="mono">
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
          <dd className="mono">
            {aligned ? (
              <Marked before={aligned.same} middle={aligned.expected} after={aligned.tail} right />
            ) : (
              reveal(expected)
            )}
          </dd>
        </>
      )}
      {remarks && <dd className={styles.remark}>{remarks}</dd>}
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
