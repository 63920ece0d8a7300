import { lazy, Suspense } from 'react';
import { useFormContext } from 'react-hook-form';
import { textMember } from '../../core/key-set/parse-key-set.ts';
import { useCaseSession } from '../../session/case-provider.tsx';
import type { Draft } from '../../session/draft.ts';
import { useRemarks } from '../../session/use-remarks.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { Field } from '../../ui/field.tsx';
import styles from './keys.module.css';

const FetchKeySet = lazy(() =>
  import('./fetch-key-set.tsx').then((module) => ({ default: module.FetchKeySet })),
);

/** The key set: pasted, or fetched by an explicit act; each key with what it is and whether it verifies. */
export function KeysPanel() {
  const { register } = useFormContext<Draft>();
  return (
    <div className={styles.panel}>
      <Card
        title="Key set"
        lead="Your public key set, as your server publishes it. Never a private key: one that is pasted is dropped at once."
      >
        <Field label="Key set, JWK or PEM" hint="{ &quot;keys&quot;: [ … ] }" remarks={useRemarks('jwks')}>
          {(control) => (
            <textarea {...control} {...register('jwks')} rows={8} spellCheck={false} autoComplete="off" />
          )}
        </Field>
        <Suspense fallback={null}>
          <FetchKeySet />
        </Suspense>
        <KeyList />
      </Card>
      <Registered />
    </div>
  );
}

function KeyList() {
  const { state } = useCaseSession();
  const subject = state.status === 'blank' ? undefined : state.analysis?.subject;
  const { keySet, verification } = subject ?? {};
  if (keySet === undefined || keySet.keys.length === 0) return null;
  const tried = new Map(verification?.assertion?.tried.map((key) => [key.path, key.outcome]));
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">Keys of the set</caption>
        <thead>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">Kind</th>
            <th scope="col">Thumbprint</th>
            <th scope="col">Assertion</th>
          </tr>
        </thead>
        <tbody>
          {keySet.keys.slice(0, 50).map(({ path, jwk }) => (
            <tr key={path}>
              <td className="mono">{textMember(jwk, 'kid') ?? `(no kid) ${path}`}</td>
              <td className="mono">
                {['use', 'kty', 'crv', 'alg']
                  .map((name) => textMember(jwk, name))
                  .filter(Boolean)
                  .join(' ')}
              </td>
              <td className="mono">{verification?.thumbprints[path] ?? 'cannot be read'}</td>
              <td>
                <Verdict outcome={tried.get(path)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Verdict({ outcome }: { readonly outcome: 'verified' | 'failed' | 'not-tried' | undefined }) {
  if (outcome === 'verified') return <Badge tone="good">verifies</Badge>;
  if (outcome === 'failed') return <Badge tone="note">does not verify</Badge>;
  return <span className={styles.soft}>not tried</span>;
}

/** What the portal has, and what a browser cannot see of the key set's host. */
function Registered() {
  const { register } = useFormContext<Draft>();
  return (
    <Card title="What is registered" lead="From the provider’s portal. Optional.">
      <Field label="Registered client_id">
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
      <Field label="Registered redirect URIs" hint="One a line.">
        {(control) => (
          <textarea {...control} {...register('expected.redirect_uris')} rows={2} spellCheck={false} />
        )}
      </Field>
      <Field label="Address of the key set" remarks={useRemarks('expected', 'jwks_uri')}>
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
      >
        {(control) => <textarea {...control} {...register('certificates')} rows={3} spellCheck={false} />}
      </Field>
    </Card>
  );
}
