import { useCallback } from 'react';
import { type UseFormRegisterReturn, useFormContext, useWatch } from 'react-hook-form';
import { asItStands } from './case-provider.tsx';
import type { Draft, EvidenceField } from './draft.ts';

/** The texts of the form that can be long. */
export type TextFieldName = EvidenceField | 'dpop' | 'expected.redirect_uris' | `parameters.${string}`;

interface TextFieldInForm {
  readonly text: string;
  /** Puts another text in its place. */
  readonly onText: (text: string) => void;
  readonly registration: UseFormRegisterReturn;
}

/** A text of the form with what a control needs to hold it. Draws anew only when that text changes. */
export function useTextField(name: TextFieldName): TextFieldInForm {
  const { register, setValue } = useFormContext<Draft>();
  const value: unknown = useWatch<Draft>({ name, compute: asItStands });
  const onText = useCallback(
    (text: string) => setValue(name, text, { shouldDirty: true, shouldTouch: true }),
    [name, setValue],
  );
  return { text: typeof value === 'string' ? value : '', onText, registration: register(name) };
}
