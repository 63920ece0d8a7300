import type { ReactNode } from 'react';
import styles from './badge.module.css';

export type Tone = 'error' | 'warning' | 'note' | 'good';

/** A short word in a frame; the word says it, the colour only helps. */
export function Badge({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <span className={`${styles.badge} ${styles[tone]}`}>{children}</span>;
}
