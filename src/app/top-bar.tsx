import { rulesAnchor } from '../core/rule-reference/rule-anchor.ts';
import type { Desk } from '../session/desk.ts';
import { Button } from '../ui/button.tsx';
import styles from './workspace.module.css';

/** The name, what it promises, the way to the rules and the way to begin anew. */
export function TopBar({ desk }: { readonly desk: Desk | undefined }) {
  return (
    <header className={styles.top}>
      <div className={styles.name}>
        <h1>Token Triage</h1>
        <p>Why did the token endpoint refuse? Nothing you paste leaves this page.</p>
      </div>
      <div className={styles.acts}>
        <a href={rulesAnchor}>Rule reference</a>
        <Button
          disabled={!desk?.hasCase}
          onClick={() => {
            desk?.clear();
            // This button cannot be used any more: one goes on in the box.
            document.querySelector<HTMLElement>('[name="paste"]')?.focus();
          }}
        >
          Clear everything
        </Button>
      </div>
    </header>
  );
}
