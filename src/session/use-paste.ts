import { useCallback, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Recognition } from '../core/case/recognise.ts';
import { startDraft, useCaseSession } from './case-provider.tsx';
import type { Draft } from './draft.ts';

/** What the last paste was taken for. */
export interface PasteReport extends Recognition {
  /** Characters pasted. */
  readonly size: number;
}

/** Recognises a pasted text, files its pieces and says what it did. The recogniser loads when first needed. */
export function usePaste(): {
  readonly report: PasteReport | undefined;
  readonly busy: boolean;
  readonly paste: (text: string) => Promise<void>;
  readonly forget: () => void;
} {
  const { getValues } = useFormContext<Draft>();
  const { replaceDraft } = useCaseSession();
  const [report, setReport] = useState<PasteReport>();
  const [busy, setBusy] = useState(false);
  const paste = useCallback(
    async (text: string) => {
      setBusy(true);
      try {
        const [{ recognisePaste }, { filePieces }] = await Promise.all([
          import('../core/case/recognise.ts'),
          import('./file-paste.ts'),
        ]);
        const recognition = recognisePaste(text);
        setReport({ ...recognition, size: text.length });
        if (recognition.pieces.some(({ field }) => field !== undefined)) {
          const values = structuredClone(getValues());
          // What is the person's own never stands beside what is an example's.
          const base = values.example === '' ? values : startDraft();
          replaceDraft(filePieces(base, recognition.pieces), 'Paste');
        }
      } finally {
        setBusy(false);
      }
    },
    [getValues, replaceDraft],
  );
  const forget = useCallback(() => setReport(undefined), []);
  return { report, busy, paste, forget };
}
