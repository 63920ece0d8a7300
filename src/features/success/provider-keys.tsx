import { providerKeysAddress } from '../../core/success/provider-keys-address.ts';
import { useCaseSession } from '../../session/case-provider.tsx';
import { useFetchEvidence } from '../../session/use-fetch-evidence.ts';
import { useTextField } from '../../session/use-text-field.ts';
import { FetchBox } from '../../ui/fetch-box.tsx';
import { Field } from '../../ui/field.tsx';
import { LongTextArea } from '../../ui/long-text-area.tsx';

/** The keys of the provider: pasted, or fetched by an explicit act that names the host. */
export function ProviderKeys() {
  const field = useTextField('provider_jwks');
  const { state } = useCaseSession();
  const subject = state.analysis?.subject;
  const box = useFetchEvidence({
    field: 'provider_jwks',
    noun: 'key set',
    act: 'Keys of the provider fetched',
    accept: 'application/json, application/jwk-set+json',
    preset: subject && providerKeysAddress(subject),
  });
  return (
    <>
      <Field
        label="Key set of the provider"
        hint="The document at jwks_uri of its metadata. Not your own: the provider signs with its keys."
      >
        {(control) => <LongTextArea {...control} field={field} rows={3} />}
      </Field>
      <FetchBox label="Or fetch it by its address" {...box} />
    </>
  );
}
