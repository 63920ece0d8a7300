import type { JsonObject } from '../core/assertion/decoded-jwt.ts';
import { member } from '../core/assertion/json-text.ts';
import type { KeyEntry } from '../core/key-set/key-set-document.ts';
import { describeAlteration } from '../core/signature/alteration-words.ts';
import { originOf } from '../core/signature/key-origin.ts';
import { type KeyStanding, standingOf } from '../core/signature/key-standing.ts';
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
  readonly header: JsonObject | undefined;
  /** The set in force, for what it signs. */
  readonly keys?: readonly KeyEntry[] | undefined;
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
export function SignatureView({
  result,
  keysGiven,
  header,
  keys = [],
  search,
  onSearchAgain,
}: SignatureViewProps) {
  if (result === undefined) return null;
  switch (result.state) {
    case 'verified':
      return <Verified result={result} standing={standingOf(result, header, keys)} />;
    case 'altered':
      return (
        <Callout tone="error">
          <p>
            <strong>The signature does not verify as it stands.</strong> Altered, it verifies with{' '}
            {nameOf(result.verifiedBy)}
            {result.alteration && `: ${describeAlteration(result.alteration, member(header, 'alg'))}`}.
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

interface VerifiedProps {
  readonly result: SignatureVerification;
  readonly standing: KeyStanding;
}

/** A key verifies it, which need not be one that a server takes. */
function Verified({ result, standing }: VerifiedProps) {
  return (
    <Callout tone={standing === 'taken' ? 'good' : 'error'}>
      <p>
        <strong>The signature verifies</strong> with {nameOf(result.verifiedBy)}
        {standingWords(result, standing)}.
      </p>
    </Callout>
  );
}

function standingWords({ selected, verifiedBy }: SignatureVerification, standing: KeyStanding): string {
  switch (standing) {
    case 'taken':
      return '';
    case 'passed-over': {
      const [taken, verifies] = [nameOf(selected), nameOf(verifiedBy)];
      return `, not with ${taken === verifies ? 'the other key of that name' : taken}, which a server would take`;
    }
    case 'not-named':
      return ', but kid in the header does not name that key';
    case 'not-fitting':
      return ', but a server would not take it: use, alg or crv of that key does not fit';
    case 'not-in-set':
      return ', which is not in the key set';
  }
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
