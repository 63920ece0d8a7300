import { useEffect, useId, useRef, useState } from 'react';
import type { WantedKey } from '../../core/key-workshop/wanted-keys.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import type { BenchKey, Workshop } from './use-workshop.ts';
import { choiceName, failureWords, purposeNames } from './words.ts';
import styles from './workshop.module.css';

interface KeyBenchProps {
  readonly wanted: WantedKey;
  readonly workshop: Workshop;
}

/** One key: choose, make, save its private half once. */
export function KeyBench({ wanted, workshop }: KeyBenchProps) {
  const { use, presence, choices } = wanted;
  const id = useId();
  const [chosen, setChosen] = useState(0);
  const choice = choices[chosen] ?? choices[0];
  const name = purposeNames[use];
  const key = workshop.bench[use];
  const failure = workshop.failures[use];
  const article = use === 'enc' ? 'an' : 'a';
  if (choice === undefined) return null;
  return (
    <section className={styles.bench} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>
        {use === 'sig' ? 'Signing key' : 'Encryption key'}{' '}
        <span className={styles.count}>{presence === 'required' ? 'required' : 'optional'}</span>
      </h3>
      <p className={styles.soft}>
        {use === 'sig'
          ? 'Signs the client assertion; the provider verifies with the public half.'
          : 'The provider encrypts the id_token to the public half; the program decrypts with the private one.'}
      </p>
      <div className={styles.row}>
        <label htmlFor={`${id}-kind`}>Kind</label>
        <select
          id={`${id}-kind`}
          className={styles.kind}
          value={chosen}
          onChange={(event) => setChosen(Number(event.target.value))}
        >
          {choices.map((each, index) => (
            <option key={choiceName(each)} value={index}>
              {choiceName(each)}
              {index === 0 ? ' (advised)' : ''}
            </option>
          ))}
        </select>
        <Button
          look={key === undefined ? 'primary' : 'plain'}
          small
          onClick={() => void workshop.make(choice)}
        >
          {key === undefined ? `Make ${article} ${name} key` : `Make another ${name} key`}
        </Button>
      </div>
      {failure && (
        <Callout tone="warning" role="alert">
          <p>{failureWords(failure.why, failure.choice)}</p>
        </Callout>
      )}
      <Made made={key} save={(format) => void workshop.save(use, format)} name={name} />
    </section>
  );
}

interface MadeProps {
  readonly made: BenchKey | undefined;
  readonly save: (format: 'pem' | 'jwk') => void;
  readonly name: string;
}

function Made({ made, save, name }: MadeProps) {
  const status = useRef<HTMLParagraphElement>(null);
  const savedAs = made?.savedAs;
  // The buttons are gone: the focus goes to what took their place.
  useEffect(() => {
    if (savedAs !== undefined) status.current?.focus();
  }, [savedAs]);
  return (
    <>
      <p ref={status} tabIndex={-1} className={styles.status} aria-live="polite">
        {statusWords(made)}
      </p>
      {made && <code className={styles.kid}>{made.publicJwk.kid}</code>}
      {made?.privateHalf && (
        <p className={styles.row}>
          <Button look="primary" small onClick={() => save('pem')}>
            Save the private {name} key as PEM
          </Button>
          <Button small onClick={() => save('jwk')}>
            Save the private {name} key as a JWK
          </Button>
        </p>
      )}
    </>
  );
}

function statusWords(made: BenchKey | undefined): string {
  if (made === undefined) return '';
  switch (made.savedAs) {
    case undefined:
      return 'Made. Save the private half now, in one form: after that, or when you leave this tab, it is gone from here.';
    case 'not-saved':
      return 'This engine cannot write the private half. It was let go of: make another key, or use another browser.';
    default:
      return 'Handed to the downloads of this browser, and gone from this page. See that the file is there, move it into a secret store, and delete the download.';
  }
}
