import { useMemo, useState } from 'react';
import { toCurl, toCurlInput } from '../../core/export/curl.ts';
import { copyText } from '../../platform/clipboard.ts';
import { useCaseSession } from '../../session/case-provider.tsx';
import { Card } from '../../ui/card.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import styles from './export.module.css';

/** Longer commands are shown in part and copied whole. */
const longestShown = 8_000;

/** The request as a curl command that sends exactly these values from any POSIX shell. */
export function ExportPanel() {
  const { state } = useCaseSession();
  const [asVariables, setAsVariables] = useState(false);
  const subject = state.status === 'blank' ? undefined : state.analysis?.subject;
  const command = useMemo(() => {
    if (subject === undefined) return undefined;
    const { request, assertion, target, dpop } = subject;
    const alone =
      request === undefined && assertion !== undefined
        ? [{ name: 'client_assertion', value: assertion.text }]
        : undefined;
    const input = toCurlInput(
      request,
      target.tokenEndpoint ?? 'https://token-endpoint.example/token',
      dpop?.text.trim(),
    );
    return toCurl(alone === undefined ? input : { ...input, parameters: alone }, {
      secretsAsVariables: asVariables,
    });
  }, [subject, asVariables]);
  return (
    <Card
      title="The same request as curl"
      lead="For bash, zsh or any POSIX shell. A code lives a minute and an assertion two: run it at once, or put fresh values in."
      actions={
        command && <CopyButton label="Copy the command" text={() => command} copy={copyText} look="primary" />
      }
    >
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={asVariables}
          onChange={(event) => setAsVariables(event.target.checked)}
        />
        <span>Secrets as shell variables: nothing secret in the text, so it can be shared</span>
      </label>
      {command === undefined ? (
        <p>Nothing to show yet: paste a request or fill in its fields.</p>
      ) : (
        <textarea
          className={styles.command}
          aria-label="curl command"
          readOnly
          rows={16}
          value={
            command.length > longestShown
              ? `${command.slice(0, longestShown)}\n… (${command.length} characters in all; Copy takes the whole)`
              : command
          }
        />
      )}
    </Card>
  );
}
