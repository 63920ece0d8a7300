import { useRef, useState } from 'react';
import { copyText } from '../../platform/clipboard.ts';
import { makePkcePair, type PkcePair } from '../../platform/make-pkce-pair.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Card } from '../../ui/card.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import styles from './pkce.module.css';

/** A verifier and its challenge, made by an explicit act; they live in this component and nowhere else. */
export function FreshPairCard() {
  const [pair, setPair] = useState<PkcePair>();
  const [failed, setFailed] = useState(false);
  const maker = useRef<HTMLButtonElement>(null);
  const make = async (): Promise<void> => {
    const made = await makePkcePair();
    setPair(made);
    setFailed(made === undefined);
  };
  return (
    <Card
      title="A fresh pair"
      lead="32 random bytes as base64url (RFC 7636 §4.1), made in this page. For a trial by hand: a program makes a new pair for every login."
    >
      <p className={styles.buttons}>
        <Button ref={maker} look="primary" onClick={() => void make()}>
          {pair === undefined ? 'Make a fresh pair' : 'Make another'}
        </Button>
        {pair && (
          <Button
            look="quiet"
            onClick={() => {
              setPair(undefined);
              maker.current?.focus();
            }}
          >
            Forget it
          </Button>
        )}
      </p>
      <p className="visually-hidden" role="status">
        {pair && 'A pair is made: it stands below.'}
      </p>
      {failed && (
        <Callout tone="warning" role="alert">
          <p>The page is not in a secure context: this browser computes no hashes here.</p>
        </Callout>
      )}
      {pair && (
        <dl className={styles.right}>
          <dt>code_verifier, for the token request</dt>
          <dd>
            <code>{pair.verifier}</code>
            <CopyButton label="Copy the verifier" text={() => pair.verifier} copy={copyText} />
          </dd>
          <dt>code_challenge, for PAR or the authorization request</dt>
          <dd>
            <code>{pair.challenge}</code>
            <CopyButton label="Copy the challenge" text={() => pair.challenge} copy={copyText} />
            <CopyButton
              label="Copy both parameters"
              text={() => `code_challenge=${pair.challenge}&code_challenge_method=S256`}
              copy={copyText}
            />
          </dd>
        </dl>
      )}
    </Card>
  );
}
