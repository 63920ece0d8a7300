import type { RecoveredKey } from '../../core/signature/verification.ts';
import { copyText } from '../../platform/clipboard.ts';
import { useCaseSession } from '../../session/case-provider.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { SearchProgress } from '../../ui/search-progress.tsx';
import styles from './keys.module.css';

const sourceNames: ReadonlyMap<string, string> = new Map([
  ['previous_request', 'the assertion of the previous request'],
  ['authorization_request', 'the assertion of the authorization request'],
]);

/** The keys that can have made a signature which no key at hand verifies, to compare with what the program really uses. */
export function RecoveredKeys() {
  const { state } = useCaseSession();
  if (state.search !== undefined) {
    const { fraction, stop } = state.search;
    return (
      <SearchProgress
        label="No key verifies the assertion as it stands. Searching for what was signed …"
        fraction={fraction}
        onStop={stop}
      />
    );
  }
  const keys = state.analysis?.subject.verification?.assertion?.recovered ?? [];
  if (keys.length === 0) return null;
  return (
    <section className={styles.recovered} aria-labelledby="recovered-keys">
      <h3 id="recovered-keys">Keys that can have signed this assertion</h3>
      <p>
        Computed from the signature: one of them is the public half of the key in use, unless something was
        changed after signing. Compute the thumbprint of your private key’s public half and compare: where it
        equals one of these, publish that key or load the right one.
      </p>
      <ul>
        {keys.map((key) => (
          <Recovered key={key.thumbprint} recovered={key} />
        ))}
      </ul>
    </section>
  );
}

function Recovered({ recovered }: { readonly recovered: RecoveredKey }) {
  const { curve, thumbprint, jwk, alsoIn } = recovered;
  return (
    <li>
      <code className={styles.print}>{thumbprint}</code>
      <p className={styles.row}>
        <span className={styles.soft}>{curve}</span>
        <CopyButton label="Copy the thumbprint" text={() => thumbprint} copy={copyText} />
        <CopyButton label="Copy the JWK" text={() => JSON.stringify(jwk, null, 2)} copy={copyText} />
      </p>
      {alsoIn.length > 0 && (
        <p className={styles.same}>
          The same unknown key can have signed{' '}
          {alsoIn.map((source) => sourceNames.get(source) ?? source).join(' and ')}: it is the one.
        </p>
      )}
    </li>
  );
}
