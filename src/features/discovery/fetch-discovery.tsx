import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { discoveryAddress } from '../../core/discovery/discovery-address.ts';
import { quotePosix } from '../../core/export/curl.ts';
import { copyText } from '../../platform/clipboard.ts';
import { useCaseSession } from '../../session/case-provider.tsx';
import { downloadFailureWords, isWorthATerminal } from '../../session/download-failure-words.ts';
import type { Draft } from '../../session/draft.ts';
import { useDownload } from '../../session/use-download.ts';
import { FetchBox } from '../../ui/fetch-box.tsx';

/** Fetches the metadata by issuer or address: by an explicit act, named before it is made, and cancellable. */
export function FetchDiscovery() {
  const { getValues } = useFormContext<Draft>();
  const { replaceDraft } = useCaseSession();
  const [text, setText] = useState('');
  const address = discoveryAddress(text);
  const { host, isRunning, result, ask, cancel } = useDownload('discovery', address, 'application/json');
  const fetchNow = async (): Promise<void> => {
    const discovery = await ask();
    if (discovery !== undefined)
      replaceDraft({ ...structuredClone(getValues()), discovery }, 'Discovery document fetched');
  };
  return (
    <FetchBox
      label="Or fetch it by the issuer or its address"
      address={text}
      onAddress={setText}
      host={host}
      isRunning={isRunning}
      onAsk={() => void fetchNow()}
      onCancel={cancel}
      failure={
        result && !result.ok
          ? {
              words: downloadFailureWords(result.failure, 'a discovery document'),
              command: isWorthATerminal(result.failure) ? `curl -si ${quotePosix(address)}` : undefined,
            }
          : undefined
      }
      done={result?.ok ? 'Fetched: it stands in the field above.' : undefined}
      copy={copyText}
    />
  );
}
