import { inThousands } from '../core/thousands.ts';
import { cutText, type TextMark } from './cut-text.ts';
import styles from './marked-text.module.css';
import { reveal, revealLines } from './reveal.ts';

interface MarkedTextProps {
  readonly text: string;
  readonly marks: readonly TextMark[];
  readonly longest?: number;
}

/** A mark longer than this is text to be read, not characters to be looked at one by one. */
const shortMark = 40;

/** A text with characters marked: a long one in part, characters that cannot be seen named. */
export function MarkedText({ text, marks, longest = 600 }: MarkedTextProps) {
  const { runs, rest } = cutText(text, marks, longest);
  return (
    <>
      {runs.map(({ start, text: run, kind, left }) => (
        <span key={start} translate="no">
          {left > 0 && <Left count={left} />}
          {kind === undefined ? revealLines(run) : <mark className={styles[kind]}>{markedWords(run)}</mark>}
        </span>
      ))}
      {rest > 0 && <Left count={rest} />}
    </>
  );
}

/** How many characters are left out. */
function Left({ count }: { readonly count: number }) {
  return (
    <span className={styles.left}>
      {' '}
      … <span className="visually-hidden">{inThousands(count)} characters left out</span>{' '}
    </span>
  );
}

function markedWords(run: string): string {
  return run.length <= shortMark ? reveal(run, true) : revealLines(run);
}
