import { useId, useRef, useState } from 'react';
import type { Subject } from '../../core/case/subject.ts';
import type { Profile } from '../../core/profiles/profile.ts';
import { proofOrderOf, toCurlHeader } from '../../core/proof/sample-proof.ts';
import { copyText } from '../../platform/clipboard.ts';
import { makeDpopProof } from '../../platform/make-dpop-proof.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Card } from '../../ui/card.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Field } from '../../ui/field.tsx';
import styles from './dpop.module.css';
import { SampleComparison } from './sample-comparison.tsx';

interface SampleCardProps {
  readonly subject: Subject | undefined;
  readonly profile: Profile;
}

const insecure = 'it computes no signatures on a page that came neither over https nor from this machine.';

/** A sound proof, made by an explicit act with a key that exists for it alone; it lives in this component and nowhere else. */
export function SampleCard({ subject, profile }: SampleCardProps) {
  const order = proofOrderOf(subject, profile);
  const [typed, setTyped] = useState<{ readonly method?: string; readonly url?: string }>({});
  const [made, setMade] = useState<{ readonly proof?: string; readonly problem?: string }>({});
  const { method, url } = { ...order, ...typed };
  const methods = useId();
  const maker = useRef<HTMLButtonElement>(null);
  const make = async (): Promise<void> => {
    try {
      const proof = await makeDpopProof({ ...order, method, url });
      setMade(proof === undefined ? { problem: insecure } : { proof });
    } catch (problem) {
      setMade({ problem: String(problem) });
    }
  };
  return (
    <Card
      title="A sound proof to compare with"
      lead="Made in this page with a throw-away key. The key never leaves the browser’s cryptography and is forgotten at once; nothing is stored or sent."
    >
      <div className={styles.order}>
        <Field label="Method">
          {(control) => (
            <>
              <input
                {...control}
                list={methods}
                value={method}
                onChange={({ target }) => setTyped({ ...typed, method: target.value })}
                autoComplete="off"
                spellCheck={false}
              />
              <datalist id={methods}>
                <option value="POST" />
                <option value="GET" />
              </datalist>
            </>
          )}
        </Field>
        <Field label="URL that is called">
          {(control) => (
            <input
              {...control}
              inputMode="url"
              value={url}
              onChange={({ target }) => setTyped({ ...typed, url: target.value })}
              autoComplete="off"
              spellCheck={false}
            />
          )}
        </Field>
      </div>
      <p className={styles.buttons}>
        <Button ref={maker} look="primary" onClick={() => void make()}>
          {made.proof === undefined ? 'Make a sample proof' : 'Make another'}
        </Button>
        {made.proof !== undefined && (
          <Button
            look="quiet"
            onClick={() => {
              setMade({});
              maker.current?.focus();
            }}
          >
            Forget it
          </Button>
        )}
      </p>
      <p className="visually-hidden" role="status">
        {made.proof !== undefined && 'A sample proof is made: it stands below.'}
      </p>
      {made.problem !== undefined && (
        <Callout tone="error" role="alert">
          <p>This browser could not make a proof: {made.problem}</p>
        </Callout>
      )}
      {made.proof !== undefined && <Sample proof={made.proof} subject={subject} />}
    </Card>
  );
}

function Sample({ proof, subject }: { readonly proof: string; readonly subject: Subject | undefined }) {
  return (
    <div className={styles.sample}>
      <code className={styles.proof}>{proof}</code>
      <p className={styles.buttons}>
        <CopyButton label="Copy the proof" text={() => proof} copy={copyText} />
        <CopyButton label="Copy as a header for curl" text={() => toCurlHeader(proof)} copy={copyText} />
      </p>
      <p className={styles.soft}>
        A server takes it where no code is bound to another key yet: at PAR, or to see whether the proof is
        the trouble. A code that PAR bound to your key needs a proof by that key.
      </p>
      <SampleComparison sample={proof} pasted={subject?.dpop} />
    </div>
  );
}
