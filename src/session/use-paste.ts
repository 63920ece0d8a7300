import { useCallback, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { startDraft, useCaseSession } from './case-provider.tsx';
import type { Draft } from './draft.ts';
import type { PasteReport } from './paste-report.ts';

/** Loads what reads a paste. */
export const loadReader = () => Promise.all([import('../core/case/recognise.ts'), import('./file-paste.ts')]);

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
        const [{ recognisePaste }, { filePieces }] = await loadReader();
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
