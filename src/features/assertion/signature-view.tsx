import type { SignatureVerification, TriedKey } from '../../core/signature/verification.ts';
import { Callout } from '../../ui/callout.tsx';
import styles from './assertion.module.css';

interface SignatureViewProps {
  readonly result: SignatureVerification | undefined;
  readonly keysGiven: boolean;
}

/** Whether the signature verifies, and with which key; apart from what the claims say. */
export function SignatureView({ result, keysGiven }: SignatureViewProps) {
  if (result === undefined) return null;
  switch (result.state) {
    case 'verified':
      return (
        <Callout
          tone={
            result.verifiedBy?.path === result.selected?.path || result.selected === undefined
              ? 'good'
              : 'error'
          }
        >
          <p>
            <strong>The signature verifies</strong> with {nameOf(result.verifiedBy)}
            {result.selected &&
              result.verifiedBy?.path !== result.selected.path &&
              `, not with ${nameOf(result.selected)}, which kid names`}
            .
          </p>
        </Callout>
      );
    case 'altered':
      return (
        <Callout tone="error">
          <p>
            <strong>The signature does not verify as it stands.</strong> Altered, it verifies with{' '}
            {nameOf(result.verifiedBy)}: signature {result.alteration?.signature}, signed text{' '}
            {result.alteration?.input}, {result.alteration?.hash}.
          </p>
        </Callout>
      );
    case 'failed':
      return (
        <Callout tone="error">
          <p>
            <strong>The signature verifies with none of the keys at hand.</strong>
          </p>
          <ul className={styles.tried}>
            {result.tried.map((key) => (
              <li key={key.path}>
                {nameOf(key)}: {key.outcome === 'not-tried' ? `not tried, ${key.because}` : 'does not verify'}
              </li>
            ))}
          </ul>
        </Callout>
      );
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
          <p>The signature cannot be checked: {result.because}.</p>
        </Callout>
      );
  }
}

function nameOf(key: TriedKey | undefined): string {
  if (key === undefined) return 'an unknown key';
  if (key.path === 'dpop') return 'the key of the DPoP proof';
  return key.kid === undefined ? key.path : `the key ${key.kid}`;
}
