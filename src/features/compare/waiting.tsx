import { toUtc } from '../../core/assertion/describe-time.ts';
import type { KeptCase } from '../../session/use-acts.ts';
import { useKeptCase } from '../../session/use-kept-case.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import styles from './compare.module.css';
import { beforeTitle } from './words.ts';

/** A case is kept, and the one to compare with it has not come yet. */
export function Waiting({ kept }: { readonly kept: KeptCase }) {
  const { canSwap, swap, forget } = useKeptCase();
  const { subject, diagnosis } = kept.analysis;
  const [first] = diagnosis.findings;
  return (
    <Card
      title="Before and after"
      lead="A case is kept. Paste the next attempt above, and it is compared with it here."
    >
      <dl className={styles.facts}>
        <dt>Kept</dt>
        <dd>{beforeTitle(kept)}</dd>
        <dt>Judged as</dt>
        <dd>
          {subject.profile.title}, {subject.target.environment}, as of{' '}
          {toUtc(subject.now.seconds) ?? 'an unreadable time'}
        </dd>
        <dt>First finding</dt>
        <dd>{first?.title ?? 'none'}</dd>
      </dl>
      <p className={styles.buttons}>
        <Button disabled={!canSwap} onClick={swap}>
          Put it back into the form
        </Button>
        <Button onClick={forget}>Forget the kept case</Button>
      </p>
    </Card>
  );
}
