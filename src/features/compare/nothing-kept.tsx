import { useKeptCase } from '../../session/use-kept-case.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import styles from './compare.module.css';

/** How to come by something to compare. */
export function NothingKept() {
  const { canKeep, keep, keepAndStartAnew } = useKeptCase();
  return (
    <Card title="Before and after">
      <p className={styles.lead}>
        Keep the request that fails, then edit it, or paste the next attempt or a request that works: this tab
        shows what differs in meaning, not in bytes. Applying a fix by its button keeps the case before it by
        itself.
      </p>
      <p className={styles.buttons}>
        <Button look="primary" disabled={!canKeep} onClick={keep}>
          Keep to compare later
        </Button>
        <Button disabled={!canKeep} onClick={keepAndStartAnew}>
          Keep it, and empty the form for the next attempt
        </Button>
      </p>
      <p className={styles.soft}>
        {canKeep
          ? 'It is kept in the memory of this page and nowhere else. Key sets, settings and what is registered stay in the form.'
          : 'There is nothing to keep yet: paste a request, or open an example.'}
      </p>
    </Card>
  );
}
