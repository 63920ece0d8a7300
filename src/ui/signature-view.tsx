import { describeAlteration } from '../core/signature/alteration-words.ts';
import { originOf } from '../core/signature/key-origin.ts';
import { describeLack } from '../core/signature/lack-words.ts';
import type { SignatureVerification, TriedKey } from '../core/signature/verification.ts';
import { Button } from './button.tsx';
import { Callout } from './callout.tsx';
import { reveal } from './reveal.ts';
import { SearchProgress } from './search-progress.tsx';
import styles from './token.module.css';

interface SignatureViewProps {
  readonly result: SignatureVerification | undefined;
  readonly keysGiven: boolean;
  /** `alg` of the header. */
  readonly alg: unknown;
  /** The search for what was signed, while it runs. */
  readonly search: RunningSearch | undefined;
  readonly onSearchAgain: () => void;
}

interface RunningSearch {
  /** From 0 to 1. */
  readonly fraction: number;
  readonly stop: () => void;
}

/** Whether the signature verifies, and with which key; apart from what the claims say. */
export function SignatureView({ result, keysGiven, alg, search, onSearchAgain }: SignatureViewProps) {
  if (result === undefined) return null;
  switch (result.state) {
    case 'verified':
      return (
        <Callout tone={isRightKey(result) ? 'good' : 'error'}>
          <p>
            <strong>The signature verifies</strong> with {nameOf(result.verifiedBy)}
            {result.selected &&
              result.verifiedBy?.path !== result.selected.path &&
              `, not with ${nameOf(result.selected)}, which a server would take`}
            .
          </p>
        </Callout>
      );
    case 'altered':
      return (
        <Callout tone="error">
          <p>
            <strong>The signature does not verify as it stands.</strong> Altered, it verifies with{' '}
            {nameOf(result.verifiedBy)}
            {result.alteration && `: ${describeAlteration(result.alteration, alg)}`}.
          </p>
        </Callout>
      );
    case 'failed':
      return (
        <Callout tone="error">
          <p>
            <strong>The signature verifies with none of the keys at hand.</strong>
          </p>
          {result.recovered !== undefined && result.recovered.length > 0 && (
            <p>The keys that can have signed it stand with the key set, by thumbprint.</p>
          )}
          <ul className={styles.tried}>
            {result.tried.map((key) => (
              <li key={key.path}>
                {nameOf(key)}:{' '}
                {key.outcome === 'not-tried' ? `not tried, ${reveal(key.because ?? '')}` : 'does not verify'}
              </li>
            ))}
          </ul>
        </Callout>
      );
    case 'unsearched':
      return <Unsearched search={search} onSearchAgain={onSearchAgain} />;
    case 'no-keys':
      return (
        <Callout tone="note">
          <p>
            {keysGiven ? 'No key of the set could be tried.' : 'Paste your key set to verify the signature.'}
          </p>
        </Callout>
      );
    case 'not-checkable':
      return (
        <Callout tone="note">
          <p>
            The signature cannot be checked:{' '}
            {result.lacking === undefined ? `${result.because}.` : describeLack(result.lacking)}
          </p>
        </Callout>
      );
  }
}

/** The key that a server would take; where none stands out, any that may sign, or the proof's own. */
function isRightKey({ selected, verifiedBy }: SignatureVerification): boolean {
  if (selected !== undefined) return selected.path === verifiedBy?.path;
  if (verifiedBy === undefined || verifiedBy.use === 'enc') return false;
  return ['set', 'proof'].includes(originOf(verifiedBy.path));
}

/** The search is under way, or was stopped. */
function Unsearched({ search, onSearchAgain }: Pick<SignatureViewProps, 'search' | 'onSearchAgain'>) {
  if (search !== undefined) {
    return (
      <SearchProgress
        label="No key verifies it as it stands. Searching for what was signed …"
        fraction={search.fraction}
        onStop={search.stop}
      />
    );
  }
  return (
    <Callout tone="error">
      <p>
        <strong>No key at hand verifies the signature as it stands.</strong> The search for what was signed
        did not come to its end.
      </p>
      <Button small onClick={onSearchAgain}>
        Search again
      </Button>
    </Callout>
  );
}

function nameOf(key: TriedKey | undefined): string {
  if (key === undefined) return 'an unknown key';
  const name = reveal(key.kid === undefined ? key.path : `the key ${key.kid}`);
  switch (originOf(key.path)) {
    case 'proof':
      return 'the key of the DPoP proof';
    case 'sample':
      return reveal(key.path.slice('sample:'.length));
    case 'other-set':
      return `${name} of the other key set`;
    case 'set':
      return name;
  }
}
