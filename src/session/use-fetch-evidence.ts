import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { quotePosix } from '../core/export/curl.ts';
import { copyText } from '../platform/clipboard.ts';
import { useCaseActs, useDraftMember } from './case-provider.tsx';
import { downloadFailureWords, isWorthATerminal } from './download-failure-words.ts';
import type { Draft, EvidenceField } from './draft.ts';
import { useDownload } from './use-download.ts';

interface EvidenceToFetch {
  /** Where it is put. */
  readonly field: EvidenceField;
  /** `key set`, `discovery document`: as it follows "a". */
  readonly noun: string;
  /** The act, as undo names it. */
  readonly act: string;
  /** Media types. */
  readonly accept: string;
  /** Stands in the field until something is typed. */
  readonly preset?: string | undefined;
  /** The address that is meant by what was typed; absent: what was typed. */
  readonly addressOf?: ((typed: string) => string) | undefined;
}

/** What a box needs that fetches a piece of evidence by its address: by an explicit act, named before it is made, and cancellable. */
export function useFetchEvidence({
  field,
  noun,
  act,
  accept,
  preset = '',
  addressOf = (typed) => typed.trim(),
}: EvidenceToFetch) {
  const { getValues } = useFormContext<Draft>();
  const { replaceDraft } = useCaseActs();
  const present = useDraftMember(field);
  const [typed, setTyped] = useState<string>();
  const text = typed ?? preset;
  const address = addressOf(text);
  const { host, isRunning, result, ask, cancel } = useDownload(field, address, accept);
  const fetchNow = async (): Promise<void> => {
    const content = await ask();
    if (content !== undefined) replaceDraft({ ...structuredClone(getValues()), [field]: content }, act);
  };
  return {
    address: text,
    onAddress: setTyped,
    host,
    isRunning,
    onAsk: () => void fetchNow(),
    onCancel: cancel,
    failure:
      result && !result.ok
        ? {
            words: downloadFailureWords(result.failure, `a ${noun}`),
            command: isWorthATerminal(result.failure) ? `curl -si ${quotePosix(address)}` : undefined,
          }
        : undefined,
    done: result?.ok && result.value === present ? 'Fetched: it stands in the field above.' : undefined,
    copy: copyText,
  };
}
