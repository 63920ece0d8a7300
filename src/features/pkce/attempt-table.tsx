import type { PkceAttempt } from '../../core/proof/pkce-attempts.ts';
import { Badge } from '../../ui/badge.tsx';
import styles from './pkce.module.css';

interface AttemptTableProps {
  readonly attempts: readonly PkceAttempt[];
}

/** What was tried to explain the challenge: the way that fits first, the rest on demand. */
export function AttemptTable({ attempts }: AttemptTableProps) {
  const fitting = attempts.find(({ fits }) => fits);
  const others = attempts.filter((attempt) => attempt !== fitting);
  return (
    <section className={styles.tried} aria-label="What was tried">
      <h3>What was tried</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">If this was done</th>
            <th scope="col">this comes out</th>
          </tr>
        </thead>
        <tbody>
          {fitting && <Row attempt={fitting} />}
          {fitting === undefined && (
            <tr>
              <td colSpan={2}>None of {attempts.length} ways gives what was sent.</td>
            </tr>
          )}
        </tbody>
      </table>
      <details>
        <summary>
          {fitting === undefined
            ? `All ${attempts.length} ways`
            : `${others.length} other ways that do not fit`}
        </summary>
        <table className={styles.table}>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">If this was done</th>
              <th scope="col">this comes out</th>
            </tr>
          </thead>
          <tbody>
            {others.map((attempt) => (
              <Row key={attempt.how} attempt={attempt} />
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

function Row({ attempt: { how, value, fits } }: { readonly attempt: PkceAttempt }) {
  return (
    <tr className={fits ? styles.fits : undefined}>
      <td>
        {how.charAt(0).toUpperCase()}
        {how.slice(1)} {fits && <Badge tone="error">fits</Badge>}
      </td>
      <td>
        <code>{value}</code>
      </td>
    </tr>
  );
}
