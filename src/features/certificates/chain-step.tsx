import type { ChainStep } from '../../core/certificates/chain-view.ts';
import { Badge } from '../../ui/badge.tsx';
import styles from './chain-card.module.css';

const mostNames = 6;

/** One certificate of the chain, and how it is joined to the next. */
export function ChainStepItem({ step }: { readonly step: ChainStep }) {
  const { role, place, order, subject, validity, names, key, link } = step;
  return (
    <li className={styles.step}>
      <div className={styles.head}>
        <p>
          <span className={styles.role}>{role}</span> <span className={styles.soft}>no. {place}</span>{' '}
          {order && <Badge tone={order.tone}>{order.text}</Badge>}
        </p>
        {validity && <Badge tone={validity.mark.tone}>{validity.mark.text}</Badge>}
      </div>
      <p className={styles.subject}>{subject}</p>
      <p className={styles.soft}>{[validity?.span, key].filter(Boolean).join(' · ')}</p>
      {role !== 'Intermediate' && role !== 'Root' && names !== undefined && (
        <p className={styles.soft}>
          Names: <span className={styles.subject}>{describeNames(names)}</span>
        </p>
      )}
      <p className={`${styles.link} ${styles[link.tone]}`}>{link.text}</p>
    </li>
  );
}

function describeNames(names: readonly string[]): string {
  if (names.length === 0) return 'none';
  const rest = names.length - mostNames;
  const shown = names.slice(0, mostNames).join(', ');
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}
