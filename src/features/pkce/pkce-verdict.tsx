import { checkOf } from '../../core/checks/registry.ts';
import { copyText } from '../../platform/clipboard.ts';
import { Callout } from '../../ui/callout.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { AttemptTable } from './attempt-table.tsx';
import styles from './pkce.module.css';
import type { PkceReading } from './use-pkce.ts';

interface PkceVerdictProps {
  readonly verifier: string;
  readonly challenge: string;
  readonly reading: PkceReading | undefined;
}

/** What the pair shows, the right challenge, and what was tried. */
export function PkceVerdict(props: PkceVerdictProps) {
  const { verifier, reading } = props;
  const digests = verifier !== '' && reading?.kind === 'read' ? reading.digests : undefined;
  return (
    <>
      <div aria-live="polite">
        <Conclusion {...props} />
      </div>
      {digests && (
        <dl className={styles.right}>
          <dt>S256 challenge of this verifier</dt>
          <dd>
            <code>{digests.s256}</code>
            <CopyButton label="Copy the challenge" text={() => digests.s256} copy={copyText} />
          </dd>
        </dl>
      )}
      {digests && digests.attempts.length > 0 && <AttemptTable attempts={digests.attempts} />}
    </>
  );
}

function Conclusion({ verifier, challenge, reading }: PkceVerdictProps) {
  if (verifier === '') {
    return (
      <p>
        Paste a token request with its PAR or authorization request, or type a verifier. Where the two do not
        belong together, every known way of getting it wrong is tried.
      </p>
    );
  }
  if (reading === undefined) return null;
  if (reading.kind === 'no-crypto') {
    return (
      <Callout tone="warning">
        <p>The page is not in a secure context: this browser computes no hashes here. Open it over https.</p>
      </Callout>
    );
  }
  if (challenge === '') {
    return <p className={styles.soft}>There is no code_challenge to compare it with yet.</p>;
  }
  const { fault } = reading;
  if (fault === undefined) {
    return (
      <Callout tone="good">
        <p>
          <strong>They belong together.</strong> The challenge is made from this verifier.
        </p>
      </Callout>
    );
  }
  return (
    <Callout tone="error">
      <p>
        <strong>They do not belong together.</strong> {checkOf(fault.code)?.title}: {fault.note}.
      </p>
    </Callout>
  );
}
