import { useId } from 'react';
import { Button } from './button.tsx';
import { Callout } from './callout.tsx';
import { CopyButton } from './copy-button.tsx';
import styles from './fetch-box.module.css';

interface FetchBoxProps {
  readonly label: string;
  readonly address: string;
  readonly onAddress: (address: string) => void;
  /** The host that will be asked; `undefined`: the address cannot be fetched. */
  readonly host: string | undefined;
  readonly isRunning: boolean;
  readonly onAsk: () => void;
  readonly onCancel: () => void;
  /** Why it failed, in words, and the command that does the same in a terminal where that helps. */
  readonly failure: { readonly words: string; readonly command?: string | undefined } | undefined;
  /** What to say once the document is there. */
  readonly done: string | undefined;
  readonly copy: (text: string) => Promise<boolean>;
}

/** An address and a button that names the host it will ask: the only way to a request from this page. */
export function FetchBox(props: FetchBoxProps) {
  const id = useId();
  const { label, address, host, isRunning, failure, done } = props;
  const command = failure?.command;
  return (
    <div className={styles.fetch}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.row}>
        <input
          id={id}
          className="mono"
          type="url"
          value={address}
          spellCheck={false}
          autoComplete="off"
          placeholder="https://…"
          onChange={(event) => props.onAddress(event.target.value)}
        />
        {isRunning ? (
          <Button onClick={props.onCancel}>Cancel</Button>
        ) : (
          <Button disabled={host === undefined} onClick={props.onAsk}>
            {host === undefined ? 'Fetch' : `Fetch from ${host}`}
          </Button>
        )}
      </div>
      <p className={styles.soft}>
        Sends one GET request to that host, without cookies. Nothing on this page uses the network unasked.
      </p>
      <div aria-live="polite">
        {isRunning && <p>Fetching from {host} …</p>}
        {!isRunning && failure && (
          <Callout tone="warning">
            <p>{failure.words}</p>
          </Callout>
        )}
        {!isRunning && done !== undefined && <p>{done}</p>}
      </div>
      {!isRunning && command !== undefined && (
        <p className={styles.row}>
          <code>{command}</code>
          <CopyButton label="Copy the command" text={() => command} copy={props.copy} />
        </p>
      )}
    </div>
  );
}
