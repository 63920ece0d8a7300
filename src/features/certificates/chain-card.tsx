import { type ChainView, chainView } from '../../core/certificates/chain-view.ts';
import { copyText } from '../../platform/clipboard.ts';
import { useCaseSession } from '../../session/case-provider.tsx';
import { Card } from '../../ui/card.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import styles from './chain-card.module.css';
import { ChainStepItem } from './chain-step.tsx';

const command = 'openssl s_client -connect HOST:443 -servername HOST -showcerts </dev/null';

const leads: Readonly<Record<ChainView['origin'], string>> = {
  listed: 'What the host sent, from its own certificate up.',
  pem: 'The pasted certificates, from the host’s own up. The host may send others.',
  described: 'What curl tells of the host’s certificate. It does not show the rest of the chain.',
};

/** The chain of the pasted certificates, drawn from the leaf to the root. */
export function ChainCard() {
  const { state } = useCaseSession();
  const subject = state.analysis?.subject;
  const view = subject && chainView(subject);
  if (view === undefined) {
    return (
      <Card title="Certificate chain">
        <Nothing isPasted={subject?.certificates !== undefined} />
      </Card>
    );
  }
  return (
    <Card title="Certificate chain" lead={leads[view.origin]}>
      {view.host && <p className={`${styles.host} ${styles[view.host.tone]}`}>{view.host.text}</p>}
      <ol className={styles.chain}>
        {view.steps.map((step) => (
          <ChainStepItem key={step.place} step={step} />
        ))}
        {view.missingIssuer !== undefined && view.origin !== 'described' && (
          <li className={styles.missing}>
            <p className={styles.role}>Not here</p>
            <p className={styles.subject}>{view.missingIssuer}</p>
          </li>
        )}
      </ol>
      <Rest view={view} />
    </Card>
  );
}

function Nothing({ isPasted }: { readonly isPasted: boolean }) {
  return (
    <div className={styles.nothing}>
      <p>
        {isPasted
          ? 'The TLS output above shows no certificate. Run this and paste all it prints:'
          : 'Paste the TLS output of the key set’s host above to see whether its chain is complete, in order, in date and for that host.'}
      </p>
      <p className={styles.command}>
        <code>{command}</code>
        <CopyButton label="Copy the command" text={() => command} copy={copyText} />
      </p>
    </div>
  );
}

/** What stands beside the chain. */
function Rest({ view: { extras, unread } }: { readonly view: ChainView }) {
  if (extras.length === 0 && unread === 0) return null;
  return (
    <ul className={styles.rest}>
      {extras.map(({ place, subject, why }) => (
        <li key={place}>
          No. {place}, <span className={styles.subject}>{subject}</span>: {why}.
        </li>
      ))}
      {unread > 0 && (
        <li>
          {unread} {unread === 1 ? 'block' : 'blocks'} could not be read as a certificate.
        </li>
      )}
    </ul>
  );
}
