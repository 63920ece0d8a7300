import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { KeyEntry } from '../../core/key-set/key-set-document.ts';
import { toKeySet } from '../../core/key-workshop/publishable.ts';
import { wantedKeys } from '../../core/key-workshop/wanted-keys.ts';
import { copyText } from '../../platform/clipboard.ts';
import { saveFile } from '../../platform/save-file.ts';
import { useCaseActs, useProfile } from '../../session/case-provider.tsx';
import type { Draft } from '../../session/draft.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Card } from '../../ui/card.tsx';
import { CodeBlock } from '../../ui/code-block.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { KeyBench } from './key-bench.tsx';
import type { Workshop } from './use-workshop.ts';
import styles from './workshop.module.css';

interface MakeKeysCardProps {
  readonly workshop: Workshop;
  /** The keys of the pasted set. */
  readonly inForce: readonly KeyEntry[];
}

/** Keys for the profile, made in this browser: the public set to publish, the private halves to save once. */
export function MakeKeysCard({ workshop, inForce }: MakeKeysCardProps) {
  const profile = useProfile();
  const wanted = wantedKeys(profile);
  return (
    <Card
      title="Make keys"
      lead={`Keys as ${profile.title} wants them, made in this browser. A private half can be saved once; it is never shown, kept or sent.`}
    >
      {wanted.every(({ choices }) => choices.length === 0) && (
        <p>{profile.title} takes no EC keys, and others are not made here.</p>
      )}
      {wanted.map((key) => (
        <KeyBench key={`${profile.id} ${key.use}`} wanted={key} workshop={workshop} />
      ))}
      <Publishable workshop={workshop} inForce={inForce} />
    </Card>
  );
}

/** The public set, ready to be published. */
function Publishable({ workshop: { bench }, inForce }: MakeKeysCardProps) {
  const { getValues } = useFormContext<Draft>();
  const { replaceDraft } = useCaseActs();
  const [withOld, setWithOld] = useState(true);
  const made = [bench.sig, bench.enc].filter((key) => key !== undefined);
  if (made.length === 0) return null;
  const names = new Set<unknown>(made.map(({ publicJwk }) => publicJwk.kid));
  const old = withOld ? inForce.map(({ jwk }) => jwk).filter(({ kid }) => !names.has(kid)) : [];
  const text = toKeySet([...old, ...made.map(({ publicJwk }) => publicJwk)]);
  const unsaved = made.some(({ privateHalf }) => privateHalf !== undefined);
  return (
    <section className={styles.set} aria-labelledby="made-key-set">
      <h3 id="made-key-set">Key set to publish</h3>
      <p className={styles.soft}>Public halves only. kid is the thumbprint of the key (RFC 7638).</p>
      {inForce.length > 0 && (
        <label className={styles.choice}>
          <input type="checkbox" checked={withOld} onChange={(event) => setWithOld(event.target.checked)} />
          <span>With the keys of the set above: a rotation needs both</span>
        </label>
      )}
      <CodeBlock text={text} />
      <p className={styles.row}>
        <CopyButton label="Copy the key set" text={() => text} copy={copyText} />
        <Button small onClick={() => saveFile('jwks.json', text, 'application/json')}>
          Save as jwks.json
        </Button>
        <Button
          small
          onClick={() => replaceDraft({ ...structuredClone(getValues()), jwks: text }, 'Key set made')}
        >
          Put it into the field above
        </Button>
      </p>
      {unsaved && (
        <Callout tone="warning">
          <p>Save the private half first: a published key that nobody holds breaks every login.</p>
        </Callout>
      )}
    </section>
  );
}
