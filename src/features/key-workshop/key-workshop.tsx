import { useWatch } from 'react-hook-form';
import { useCaseSession } from '../../session/case-provider.tsx';
import type { Draft } from '../../session/draft.ts';
import { MakeKeysCard } from './make-keys-card.tsx';
import { ReadinessCard } from './readiness-card.tsx';
import { RotationCard } from './rotation-card.tsx';
import { useWorkshop } from './use-workshop.ts';
import styles from './workshop.module.css';

const none: readonly never[] = [];

/** Is the key set ready, make keys for it, change one: what is made lives as long as this is shown. */
export function KeyWorkshop() {
  const { state } = useCaseSession();
  const { analysis } = state;
  const address = useWatch<Draft, 'expected.jwks_uri'>({ name: 'expected.jwks_uri' });
  const workshop = useWorkshop();
  const inForce = analysis?.subject.keySet?.keys ?? none;
  return (
    <div className={styles.stack}>
      <ReadinessCard analysis={analysis} address={address} />
      <MakeKeysCard workshop={workshop} inForce={inForce} />
      <RotationCard workshop={workshop} inForce={inForce} />
    </div>
  );
}
