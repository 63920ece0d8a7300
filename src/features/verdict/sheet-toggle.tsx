import type { Sheet } from './use-sheet.ts';
import styles from './verdict.module.css';

/** Opens and closes the sheet; the style sheet shows it only where there is one. */
export function SheetToggle({
  open,
  toggle,
  onToggle,
  onKeyDown,
}: Pick<Sheet, 'open' | 'toggle' | 'onToggle' | 'onKeyDown'>) {
  return (
    <button
      type="button"
      className={styles.toggle}
      aria-expanded={open}
      ref={toggle}
      onClick={onToggle}
      onKeyDown={onKeyDown}
    >
      {open ? 'Close' : 'Show all'}
    </button>
  );
}
