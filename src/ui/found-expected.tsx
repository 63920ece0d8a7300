import { describeDifference, invisibleName } from '../core/difference.ts';
import styles from './found-expected.module.css';

interface FoundExpectedProps {
  readonly found?: string | undefined;
  readonly expected?: string | undefined;
  readonly note?: string | undefined;
}

/** Expected and found, aligned, with the first difference marked and invisible characters named. */
export function FoundExpected({ found, expected, note }: FoundExpectedProps) {
  const difference =
    found !== undefined && expected !== undefined ? describeDifference(found, expected) : undefined;
  // Values that share little are clearer side by side than in marked pieces.
  const shared = difference === undefined ? 0 : difference.same.length + difference.tail.length;
  const aligned = shared * 2 > Math.min(found?.length ?? 0, expected?.length ?? 0) ? difference : undefined;
  const remarks = [aligned?.kind && `Differs by ${aligned.kind}.`, note].filter(Boolean).join(' ');
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

/** Names characters that cannot be seen; a plain space inside a value is left as it is unless it is the difference. */
function reveal(text: string, spacesToo = false): string {
  return [...text]
    .map((character) => {
      const name = invisibleName(character);
      return name === undefined || (character === ' ' && !spacesToo) ? character : `⟨${name}⟩`;
    })
    .join('');
}
