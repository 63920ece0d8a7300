import type { ComponentProps } from 'react';
import styles from './button.module.css';

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: 'plain' | 'primary' | 'quiet';
  readonly small?: boolean;
  /** What it does is under way: it does nothing meanwhile, and keeps the focus, which a disabled button loses. */
  readonly busy?: boolean;
}

/** A button that never submits a form by accident. */
export function Button({
  look = 'plain',
  small = false,
  busy = false,
  className,
  onClick,
  ...rest
}: ButtonProps) {
  const names = [styles.button, look !== 'plain' && styles[look], small && styles.small, className];
  return (
    <button
      type="button"
      className={names.filter(Boolean).join(' ')}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
      {...rest}
    />
  );
}
