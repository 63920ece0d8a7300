import { type ReactNode, useId } from 'react';
import type { Span } from '../core/case/case.ts';
import { severityWords } from '../core/catalogue/words.ts';
import type { Tone } from './badge.tsx';
import styles from './field.module.css';
import { MarkedText } from './marked-text.tsx';

/** A finding as a field shows it. */
export interface FieldRemark {
  readonly key: string;
  readonly tone: Exclude<Tone, 'good'>;
  readonly text: string;
}

/** Characters of the field's text that are marked. A control cannot show them so: they are selected there, and shown below it. */
export interface FieldMark {
  readonly content: string;
  readonly span: Span;
  /** The focus goes here. */
  readonly primary: boolean;
}

/** What the control inside a field must carry. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
  readonly 'data-place': 'primary' | undefined;
}

interface FieldProps {
  readonly label: string;
  /** The label is a wire name and stands in monospace. */
  readonly wire?: boolean;
  readonly hint?: ReactNode;
  readonly aside?: ReactNode;
  readonly remarks?: readonly FieldRemark[];
  readonly mark?: FieldMark | undefined;
  /** What is to be said below all this. */
  readonly below?: ReactNode;
  readonly children: (control: FieldControl) => ReactNode;
}

/** Label, control, hint and findings, tied together for a screen reader; what is marked is shown between them. */
export function Field({ label, wire = false, hint, aside, remarks = [], mark, below, children }: FieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const remarksId = `${id}-findings`;
  const describedBy = [hint && hintId, remarks.length > 0 && remarksId].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <div className={styles.top}>
        <label htmlFor={id} className={[styles.label, wire && styles.wire].filter(Boolean).join(' ')}>
          {label}
        </label>
        {aside}
      </div>
      {children({
        id,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': remarks.some(({ tone }) => tone === 'error') || undefined,
        'data-place': mark?.primary ? 'primary' : undefined,
      })}
      {mark && <Excerpt {...mark} />}
      {hint && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
      {remarks.length > 0 && (
        <ul id={remarksId} className={styles.findings}>
          {remarks.map(({ key, tone, text }) => (
            <li key={key} className={`${styles.finding} ${styles[tone]}`}>
              <Remark tone={tone} text={text} />
            </li>
          ))}
        </ul>
      )}
      {below}
    </div>
  );
}

/** A finding in one line. What it weighs is told by a word, not by its colour alone. */
export function Remark({ tone, text }: Pick<FieldRemark, 'tone' | 'text'>) {
  return (
    <span>
      <strong>{severityWords[tone]}:</strong> {text}
    </span>
  );
}

/** Characters shown on either side of what is marked. */
const around = 60;

/** The marked characters with what stands around them. */
export function Excerpt({ content, span }: Omit<FieldMark, 'primary'>) {
  const from = Math.max(0, span.start - around);
  const to = Math.min(content.length, span.end + around);
  const mark = { start: span.start - from, end: span.end - from, kind: 'selected' } as const;
  return (
    <p className={styles.excerpt}>
      <span className="visually-hidden">The marked characters: </span>
      {from > 0 && '…'}
      <MarkedText text={content.slice(from, to)} marks={[mark]} />
      {to < content.length && '…'}
    </p>
  );
}
