import type { ReactNode } from 'react';
import type { Tone } from './badge.tsx';
import styles from './callout.module.css';

interface CalloutProps {
  readonly tone: Tone;
  readonly children: ReactNode;
  /** `status` is read out when it appears; `alert` interrupts. */
  readonly role?: 'status' | 'alert' | 'note';
}

/** A paragraph that stands out. */
export function Callout({ tone, children, role }: CalloutProps) {
  return (
    <div className={[styles.callout, tone !== 'note' && styles[tone]].filter(Boolean).join(' ')} role={role}>
      {children}
    </div>
  );
}
