import { FreshPairCard } from './fresh-pair-card.tsx';
import styles from './pkce.module.css';
import { PkceCard } from './pkce-card.tsx';

/** Verifier and challenge compared, and a pair to start from. */
export function PkcePanel() {
  return (
    <div className={styles.panel}>
      <PkceCard />
      <FreshPairCard />
    </div>
  );
}
