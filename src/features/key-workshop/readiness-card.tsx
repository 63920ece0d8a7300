import type { ReactNode } from 'react';
import type { Analysis } from '../../core/analyse.ts';
import { describeDuration } from '../../core/assertion/describe-time.ts';
import { type ReadinessRow, readinessOf } from '../../core/key-workshop/readiness.ts';
import { keySetCommands, type ShellCommand } from '../../core/key-workshop/shell-commands.ts';
import { ruleAnchor } from '../../core/rule-reference/rule-anchor.ts';
import { copyText } from '../../platform/clipboard.ts';
import { useProfile } from '../../session/case-provider.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { CodeBlock } from '../../ui/code-block.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { reportWords, stateNames } from './words.ts';
import styles from './workshop.module.css';

/** All that the provider will look at in the key set, and the commands for what a browser cannot see. */
export function ReadinessCard({
  analysis,
  address,
}: {
  readonly analysis: Analysis | undefined;
  readonly address: string;
}) {
  const report = analysis && readinessOf(analysis.subject, analysis.diagnosis);
  return (
    <Card
      title="Is the key set ready?"
      lead="Point by point what the provider will look at, judged by the rules of this page."
    >
      {report === undefined ? (
        <p>Nothing yet: paste the key set above, or make one below.</p>
      ) : (
        <>
          <p>
            <strong>{reportWords[report.state]}</strong>
          </p>
          <ul className={styles.report}>
            {report.rows.map((row) => (
              <Row key={row.topic.id} row={row} />
            ))}
          </ul>
        </>
      )}
      <Commands address={address} />
    </Card>
  );
}

function Row({ row: { topic, state, findings, passed, because } }: { readonly row: ReadinessRow }) {
  const [tone, word] = stateNames[state];
  return (
    <li className={styles.point}>
      <p className={styles.row}>
        <Badge tone={tone}>{word}</Badge>
        <span>{topic.title}</span>
      </p>
      {findings.map(({ code, title, fix }) => (
        <p key={code} className={styles.detail}>
          <a href={ruleAnchor(code)}>{title}</a>. {fix.steps[0]}
        </p>
      ))}
      {state === 'unseen' && (
        <p className={styles.soft}>{upper(because ?? whereSeen[topic.seenIn ?? 'document'])}.</p>
      )}
      {state === 'good' && (
        <p className={styles.soft}>
          {passed.length} {passed.length === 1 ? 'check' : 'checks'} passed.
        </p>
      )}
    </li>
  );
}

const upper = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const whereSeen: Readonly<Record<NonNullable<ReadinessRow['topic']['seenIn']> | 'document', string>> = {
  address: 'the address of the key set is not filled in',
  output: 'only the output of a shell shows it',
  answer: 'only an answer with its headers shows it',
  'other-set': 'only another set beside this one shows it: an older one, or that of another instance',
  document: 'what stands there is reported as another fault',
};

const outputs: Readonly<Record<NonNullable<ShellCommand['output']>, string>> = {
  jwks: 'Paste what it prints into the key set above.',
  certificates: 'Paste what it prints into the TLS output above.',
};

function Commands({ address }: { readonly address: string }): ReactNode {
  const { keySet } = useProfile();
  const commands = keySetCommands(address, keySet.timeoutSeconds.value);
  return (
    <section className={styles.commands} aria-labelledby="key-set-commands">
      <h3 id="key-set-commands">What a browser cannot see</h3>
      {commands === undefined ? (
        <p>
          Fill in the address of the key set above, and the commands for it stand here. Where the set itself
          is registered, and no address, only the document counts.
        </p>
      ) : (
        <>
          <p className={styles.soft}>
            For a POSIX shell outside your own network: the provider comes from outside too, and waits{' '}
            {describeDuration(keySet.timeoutSeconds.value)}.
          </p>
          {commands.map(({ id, purpose, command, expects, output }) => (
            <div key={id} className={styles.command}>
              <p className={styles.row}>
                <strong>{purpose}</strong>
                <CopyButton label="Copy the command" text={() => command} copy={copyText} />
              </p>
              <CodeBlock text={command} />
              <p className={styles.soft}>
                Expect: {expects} {output && outputs[output]}
              </p>
            </div>
          ))}
        </>
      )}
    </section>
  );
}
