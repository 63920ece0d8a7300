import { useMemo } from 'react';
import type { Subject } from '../../core/case/subject.ts';
import { type LoginKey, loginKeys } from '../../core/proof/login-keys.ts';
import { copyText } from '../../platform/clipboard.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import styles from './dpop.module.css';

/** The thumbprints that must be one from PAR to userinfo. */
export function KeysOfLogin({ subject }: { readonly subject: Subject }) {
  const keys = useMemo(() => loginKeys(subject), [subject]);
  if (keys.length === 0) return null;
  return (
    <Card
      title="The key of this login"
      lead="One key pair serves PAR, the token request and userinfo. It is compared by its RFC 7638 thumbprint, which is also what dpop_jkt holds."
    >
      <ul className={styles.keys}>
        {keys.map((key) => (
          <Key key={key.id} loginKey={key} />
        ))}
      </ul>
      {keys.length === 1 && (
        <p className={styles.soft}>
          {keys[0]?.id === 'proof'
            ? 'Paste the PAR request, or an earlier token request, to compare.'
            : 'Paste the token request to compare.'}
        </p>
      )}
    </Card>
  );
}

function Key({ loginKey }: { readonly loginKey: LoginKey }) {
  const { name, thumbprint } = loginKey;
  const mark = markOf(loginKey);
  return (
    <li>
      <p className={styles.ruleHead}>
        <span>{name}</span>
        {mark && <Badge tone={mark.tone}>{mark.word}</Badge>}
      </p>
      <p className={styles.print}>
        <code>{thumbprint}</code>
        <CopyButton label="Copy the thumbprint" text={() => thumbprint} copy={copyText} />
      </p>
      {loginKey.same && loginKey.wanted === 'other' && (
        <p className={styles.soft}>
          It works, and the provider’s own demo does so; its page asks for a new key for every login.
        </p>
      )}
    </li>
  );
}

function markOf({ same, wanted }: LoginKey): { readonly tone: Tone; readonly word: string } | undefined {
  if (same === undefined) return undefined;
  if (wanted === 'other') return { tone: 'note', word: 'the same key' };
  return same ? { tone: 'good', word: 'the same key' } : { tone: 'error', word: 'another key' };
}
