import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { quotePosix } from '../../core/export/curl.ts';
import { providerKeysAddress } from '../../core/success/provider-keys-address.ts';
import { copyText } from '../../platform/clipboard.ts';
import { useCaseSession } from '../../session/case-provider.tsx';
import { downloadFailureWords, isWorthATerminal } from '../../session/download-failure-words.ts';
import type { Draft } from '../../session/draft.ts';
import { useDownload } from '../../session/use-download.ts';
import { useTextField } from '../../session/use-text-field.ts';
import { FetchBox } from '../../ui/fetch-box.tsx';
import { Field } from '../../ui/field.tsx';
import { LongTextArea } from '../../ui/long-text-area.tsx';

/** The keys of the provider: pasted, or fetched by an explicit act that names the host. */
export function ProviderKeys() {
  const field = useTextField('provider_jwks');
  const { getValues } = useFormContext<Draft>();
  const { replaceDraft, state } = useCaseSession();
  const subject = state.status === 'blank' ? undefined : state.analysis?.subject;
  const [typed, setTyped] = useState<string>();
  const address = (typed ?? (subject && providerKeysAddress(subject)) ?? '').trim();
  const { host, isRunning, result, ask, cancel } = useDownload(
    'provider keys',
    address,
    'application/json, application/jwk-set+json',
  );
  const fetchNow = async (): Promise<void> => {
    const keys = await ask();
    if (keys !== undefined)
      replaceDraft({ ...structuredClone(getValues()), provider_jwks: keys }, 'Keys of the provider fetched');
  };
  return (
    <>
      <Field
        label="Key set of the provider"
        hint="The document at jwks_uri of its metadata. Not your own: the provider signs with its keys."
      >
        {(control) => <LongTextArea {...control} field={field} rows={3} />}
      </Field>
      <FetchBox
        label="Or fetch it by its address"
        address={typed ?? address}
        onAddress={setTyped}
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
    </>
  );
}
