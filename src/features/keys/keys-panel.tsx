import { Suspense } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Draft } from '../../session/draft.ts';
import { lazyPart, renewFailedParts } from '../../session/lazy-part.ts';
import { useMark } from '../../session/selection.tsx';
import { useRemarks } from '../../session/use-remarks.ts';
import { useTextField } from '../../session/use-text-field.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { Field } from '../../ui/field.tsx';
import { LongTextArea } from '../../ui/long-text-area.tsx';
import { KeyTable } from './key-table.tsx';
import styles from './keys.module.css';
import { RecoveredKeys } from './recovered-keys.tsx';

const FetchKeySet = lazyPart(() => import('./fetch-key-set.tsx').then((m) => m.FetchKeySet));

/** The key set: pasted, or fetched by an explicit act; each key with what it is and whether it verifies. */
export function KeysPanel() {
  const field = useTextField('jwks');
  return (
    <div className={styles.panel}>
      <Card
        title="Key set"
        lead="Your public key set, as your server publishes it. Never a private key: one that is pasted is dropped at once."
      >
        <Field
          label="Key set, JWK or PEM"
          hint="{ &quot;keys&quot;: [ … ] }"
          remarks={useRemarks('jwks')}
          mark={useMark('jwks')}
        >
          {(control) => <LongTextArea {...control} field={field} rows={8} />}
        </Field>
        <ErrorBoundary part="Fetching a key set" onTryAgain={renewFailedParts}>
          <Suspense fallback={null}>
            <FetchKeySet />
          </Suspense>
        </ErrorBoundary>
        <KeyTable of="set" />
        <RecoveredKeys />
      </Card>
      <OtherKeySet />
      <Registered />
    </div>
  );
}

/** A set to compare with: it explains a key that was taken out, a name from elsewhere, a server that lags behind. */
function OtherKeySet() {
  const field = useTextField('other_jwks');
  return (
    <Card title="To compare with" lead="Optional. Compared with the set above, key by key.">
      <Field
        label="Another key set: older, other environment, another instance"
        hint="What was published before, what a server still holds, or what another server answers."
        remarks={useRemarks('other_jwks')}
        mark={useMark('other_jwks')}
      >
        {(control) => <LongTextArea {...control} field={field} rows={4} />}
      </Field>
      <KeyTable of="other" />
    </Card>
  );
}

/** What the portal has, and what a browser cannot see of the key set's host. */
function Registered() {
  const { register } = useFormContext<Draft>();
  const uris = useTextField('expected.redirect_uris');
  const output = useTextField('certificates');
  return (
    <Card title="What is registered" lead="From the provider’s portal. Optional.">
      <Field label="Registered client_id" mark={useMark('expected.client_id')}>
        {(control) => (
          <input
            {...control}
            {...register('expected.client_id')}
            className="mono"
            spellCheck={false}
            autoComplete="off"
          />
        )}
      </Field>
      <Field label="Registered redirect URIs" hint="One per line." mark={useMark('expected.redirect_uris')}>
        {(control) => <LongTextArea {...control} field={uris} rows={2} />}
      </Field>
      <Field
        label="Address of the key set"
        remarks={useRemarks('expected', 'jwks_uri')}
        mark={useMark('expected.jwks_uri')}
      >
        {(control) => (
          <input
            {...control}
            {...register('expected.jwks_uri')}
            className="mono"
            spellCheck={false}
            autoComplete="off"
            placeholder="https://rp.example/.well-known/jwks.json"
          />
        )}
      </Field>
      <Field
        label="TLS output for its host"
        hint="openssl s_client -connect HOST:443 -servername HOST -showcerts </dev/null"
        remarks={useRemarks('certificates')}
        mark={useMark('certificates')}
      >
        {(control) => <LongTextArea {...control} field={output} rows={3} />}
      </Field>
    </Card>
  );
}
