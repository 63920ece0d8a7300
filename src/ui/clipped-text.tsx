import { Fragment, useState } from 'react';
import type { Span } from '../core/case/case.ts';
import { inThousands } from '../core/thousands.ts';
import { Button } from './button.tsx';
import styles from './clipped-text.module.css';
import { reveal } from './reveal.ts';

interface ClippedTextProps {
  /** What it is, for the button: "raw value of code". */
  readonly label: string;
  readonly text: string;
  /** Places to mark, in order and apart. */
  readonly marks?: readonly Span[];
  readonly longest?: number;
}

/** A value in monospace, long ones cut with a button for the rest; marked places stand out and the unseen is named. */
export function ClippedText({ label, text, marks = [], longest = 240 }: ClippedTextProps) {
  const [whole, setWhole] = useState(false);
  const clipped = !whole && text.length > longest;
  const shown = clipped ? text.slice(0, longest) : text;
  return (
    <div className={styles.box}>
      <code className={styles.text} translate="no">
        {pieces(shown, marks).map(({ start, content, marked }) =>
          marked ? (
            <mark key={start}>{reveal(content, true)}</mark>
          ) : (
            <Fragment key={start}>{reveal(content)}</Fragment>
          ),
        )}
        {clipped && '…'}
        {text === '' && '(empty)'}
      </code>
      {text.length > longest && (
        <Button small look="quiet" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? 'Show less' : `Show all ${inThousands(text.length)} characters`}
          <span className="visually-hidden"> of the {label}</span>
        </Button>
      )}
    </div>
  );
}

interface Piece {
  readonly start: number;
  readonly content: string;
  readonly marked: boolean;
}

function pieces(text: string, marks: readonly Span[]): readonly Piece[] {
  const cut: Piece[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start < at || end > text.length) continue;
    if (start > at) cut.push({ start: at, content: text.slice(at, start), marked: false });
    cut.push({ start, content: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) cut.push({ start: at, content: text.slice(at), marked: false });
  return cut;
}
