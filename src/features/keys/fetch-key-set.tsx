import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { quotePosix } from '../../core/export/curl.ts';
import { copyText } from '../../platform/clipboard.ts';
import { useCaseSession } from '../../session/case-provider.tsx';
import { downloadFailureWords, isWorthATerminal } from '../../session/download-failure-words.ts';
import type { Draft } from '../../session/draft.ts';
import { useDownload } from '../../session/use-download.ts';
import { FetchBox } from '../../ui/fetch-box.tsx';

/** Fetches the key set by its address: by an explicit act, named before it is made, and cancellable. */
export function FetchKeySet() {
  const { getValues } = useFormContext<Draft>();
  const { replaceDraft } = useCaseSession();
  const [text, setText] = useState('');
  const address = text.trim();
  const { host, isRunning, result, ask, cancel } = useDownload(
    'key set',
    address,
    'application/json, application/jwk-set+json',
  );
  const fetchNow = async (): Promise<void> => {
    const jwks = await ask();
    if (jwks !== undefined) replaceDraft({ ...structuredClone(getValues()), jwks }, 'Key set fetched');
  };
  return (
    <FetchBox
      label="Or fetch it by its address"
      address={text}
      onAddress={setText}
      host={host}
      isRunning={isRunning}
      onAsk={() => void fetchNow()}
      onCancel={cancel}
      failure={
        result && !result.ok
          ? {
              words: downloadFailureWords(result.failure, 'a key set'),
              command: isWorthATerminal(result.failure) ? `curl -si ${quotePosix(address)}` : undefined,
            }
          : undefined
      }
      done={result?.ok ? 'Fetched: it stands in the field above.' : undefined}
      copy={copyText}
    />
  );
}
