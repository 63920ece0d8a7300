import type { Need } from '../../core/checks/outcome.ts';
import type { Diagnosis } from '../../core/diagnosis.ts';
import styles from './verdict.module.css';

const words: Readonly<Partial<Record<Need, string>>> = {
  request: 'the token request',
  assertion: 'the client assertion',
  keySet: 'your key set',
  otherKeySet: 'an older key set, or the one of the other environment',
  dpop: 'the DPoP proof',
  authorizationRequest: 'the authorization or PAR request',
  callback: 'the callback URL',
  previousRequest: 'an earlier request of the same client',
  response: 'the response',
  certificates: 'openssl s_client output for the key set host',
  registration: 'what is registered in the portal',
};

/** Which single input would let most of the undecided causes be checked. */
export function MissingInputs({ cannotTell }: Pick<Diagnosis, 'cannotTell'>) {
  const counts = new Map<Need, number>();
  for (const { needs } of cannotTell) {
    for (const need of needs) if (words[need] !== undefined) counts.set(need, (counts.get(need) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([, a], [, b]) => b - a);
  if (ranked.length === 0) return null;
  return (
    <details className={styles.notes}>
      <summary>
        Not checked: {cannotTell.length} {cannotTell.length === 1 ? 'cause' : 'causes'} need more evidence
      </summary>
      <ul className={styles.missing}>
        {ranked.map(([need, count]) => (
          <li key={need}>
            Paste {words[need]}: decides {count}
          </li>
        ))}
      </ul>
    </details>
  );
}
