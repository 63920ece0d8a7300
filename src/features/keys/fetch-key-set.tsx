import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { quotePosix } from '../../core/export/curl.ts';
import { copyText } from '../../platform/clipboard.ts';
import { type DownloadFailure, downloadKeySet, hostToAsk } from '../../platform/download-key-set.ts';
import { useCaseSession } from '../../session/case-provider.tsx';
import type { Draft } from '../../session/draft.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import styles from './keys.module.css';

const failureWords = (failure: DownloadFailure): string => {
  switch (failure.kind) {
    case 'address':
      return 'This is no https address.';
    case 'blocked':
      return 'Cannot check from a browser: the host does not allow other pages to read it (CORS), or it cannot be reached. That says nothing about what the provider sees. Run this instead, and paste its output:';
    case 'status':
      return `The host answered with status ${failure.status}.`;
    case 'too-large':
      return 'The answer is larger than a megabyte: that is no key set.';
    case 'timeout':
      return 'No answer within ten seconds. The provider waits three. Try it from a terminal:';
  }
};

/** Fetches the key set by its address: the only request this page makes, named before it is made, and cancellable. */
export function FetchKeySet() {
  const id = useId();
  const { getValues } = useFormContext<Draft>();
  const { replaceDraft } = useCaseSession();
  const queries = useQueryClient();
  const [address, setAddress] = useState('');
  const host = hostToAsk(address.trim());
  const key = ['key-set', address.trim()];
  const { data, isFetching, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => downloadKeySet(address.trim(), signal),
    enabled: false,
    retry: false,
    gcTime: 0,
    networkMode: 'always',
  });
  const fetchNow = async (): Promise<void> => {
    const { data: result } = await refetch();
    if (result?.ok) replaceDraft({ ...structuredClone(getValues()), jwks: result.value }, 'Key set fetched');
  };
  return (
    <div className={styles.fetch}>
      <label htmlFor={id}>Or fetch it by its address</label>
      <div className={styles.row}>
        <input
          id={id}
          className="mono"
          type="url"
          value={address}
          spellCheck={false}
          autoComplete="off"
          placeholder="https://…"
          onChange={(event) => setAddress(event.target.value)}
        />
        {isFetching ? (
          <Button onClick={() => void queries.cancelQueries({ queryKey: key })}>Cancel</Button>
        ) : (
          <Button disabled={host === undefined} onClick={() => void fetchNow()}>
            {host === undefined ? 'Fetch' : `Ask ${host}`}
          </Button>
        )}
      </div>
      <p className={styles.soft}>
        Sends one GET request to that host, without cookies. Nothing else on this page uses the network.
      </p>
      <div aria-live="polite">
        {isFetching && <p>Asking {host} …</p>}
        {!isFetching && data && !data.ok && (
          <Callout tone="warning">
            <p>{failureWords(data.failure)}</p>
            {(data.failure.kind === 'blocked' || data.failure.kind === 'timeout') && (
              <p className={styles.row}>
                <code>curl -si {quotePosix(address.trim())}</code>
                <CopyButton
                  label="Copy the command"
                  text={() => `curl -si ${quotePosix(address.trim())}`}
                  copy={copyText}
                />
              </p>
            )}
          </Callout>
        )}
        {!isFetching && data?.ok && <p>Fetched: it stands in the field above.</p>}
      </div>
    </div>
  );
}
