import { useState } from 'react';
import { type AlgorithmVerdict, whyRare } from '../../core/response/judge-encryption.ts';
import { adaptDecryption, canBeAdapted } from '../../core/success/adapt-decryption.ts';
import type { IdTokenExplained } from '../../core/success/explain-success.ts';
import { Judged } from './id-token-view.tsx';
import styles from './success.module.css';
import type { RenderRecipe } from './success-card.tsx';
import { encryptedToWords, type Judgement } from './words.ts';

interface EncryptedViewProps {
  readonly idToken: Extract<IdTokenExplained, { kind: 'encrypted' }>;
  readonly renderRecipe: RenderRecipe;
}

/** What the header of an encrypted id_token tells, and how to decrypt it where the private key is. */
export function EncryptedView({ idToken, renderRecipe }: EncryptedViewProps) {
  const { alg, enc, to, algorithms, rare } = idToken;
  const [opened, setOpened] = useState(false);
  return (
    <>
      <p>
        Encrypted (JWE, five parts): decrypt it first, then verify the signed token inside. A library that
        expects three parts calls it malformed.
      </p>
      <Judged judgement={encryptedToWords(to)} />
      {algorithms.map((verdict) => (
        <Judged key={verdict.name} judgement={algorithmWords(verdict)} />
      ))}
      {rare && <p className={styles.soft}>{whyRare}</p>}
      <h4>How to decrypt it</h4>
      <p>
        This page does not: it would need your private key, and a private key that is pasted here is dropped
        at once. Run this where the key is. Then put what comes out, a token of three parts, into the field
        above: its signature and its claims are judged here.
      </p>
      <details onToggle={({ currentTarget }) => setOpened(opened || currentTarget.open)}>
        <summary>Code for these algorithms: decrypt the id_token, then verify it</summary>
        {!canBeAdapted({ alg, enc }) && (
          <p className={styles.soft}>
            Written for ECDH-ES+A256KW and A256CBC-HS512: put the algorithms of this token in their place.
          </p>
        )}
        {opened && renderRecipe('decrypt-id-token', (snippet) => adaptDecryption(snippet, { alg, enc }))}
      </details>
    </>
  );
}

function algorithmWords({ name, found, state, expected, by }: AlgorithmVerdict): Judgement {
  const what = name === 'alg' ? 'The key is wrapped' : 'The content is encrypted';
  if (state === 'right')
    return {
      tone: 'good',
      word: 'expected',
      words: `${what} by ${found} (${name}), ${by === 'key' ? 'as your key says' : 'as the profile says'}: your library must allow it.`,
    };
  return {
    tone: 'warning',
    word: 'not expected',
    words: `${what} by ${found} (${name}); ${by === 'key' ? 'your key says' : 'the profile lists'} ${expected}.`,
  };
}
