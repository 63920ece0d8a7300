import { type ReactNode, useId } from 'react';
import type { Tone } from './badge.tsx';
import styles from './field.module.css';

/** A finding as a field shows it. */
export interface FieldRemark {
  readonly key: string;
  readonly tone: Exclude<Tone, 'good'>;
  readonly text: string;
}

/** What the control inside a field must carry. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
}

interface FieldProps {
  readonly label: string;
  /** The label is a wire name and stands in monospace. */
  readonly wire?: boolean;
  readonly hint?: ReactNode;
  readonly aside?: ReactNode;
  readonly remarks?: readonly FieldRemark[];
  readonly children: (control: FieldControl) => ReactNode;
}

/** Label, control, hint and findings, tied together for a screen reader. */
export function Field({ label, wire = false, hint, aside, remarks = [], children }: FieldProps) {
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
      })}
      {hint && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
      {remarks.length > 0 && (
        <ul id={remarksId} className={styles.findings}>
          {remarks.map(({ key, tone, text }) => (
            <li key={key} className={`${styles.finding} ${styles[tone]}`}>
              {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
