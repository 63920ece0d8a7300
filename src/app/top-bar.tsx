import { rulesAnchor } from '../core/rule-reference/rule-anchor.ts';
import { startDraft, useCaseSession } from '../session/case-provider.tsx';
import { useHasCase } from '../session/use-has-case.ts';
import { Button } from '../ui/button.tsx';
import styles from './workspace.module.css';

/** The name, what it promises, the way to the rules and the way to begin anew. */
export function TopBar() {
  const { replaceDraft } = useCaseSession();
  const hasCase = useHasCase();
  return (
    <header className={styles.top}>
      <div className={styles.name}>
        <h1>Token Triage</h1>
        <p>Why did the token endpoint refuse? Nothing you paste leaves this page.</p>
      </div>
      <div className={styles.acts}>
        <a href={rulesAnchor}>Rule reference</a>
        <Button disabled={!hasCase} onClick={() => replaceDraft(startDraft(), 'Clear')}>
          Clear everything
        </Button>
      </div>
    </header>
  );
}
