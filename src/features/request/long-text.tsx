import { type TextFieldName, useTextField } from '../../session/use-text-field.ts';
import type { FieldControl } from '../../ui/field.tsx';
import { LongTextArea } from '../../ui/long-text-area.tsx';

interface LongTextProps extends FieldControl {
  readonly name: TextFieldName;
  readonly rows: number;
}

/** The control of a text of the form that may be long. It draws itself anew; what frames it need not. */
export function LongText({ name, rows, ...control }: LongTextProps) {
  return <LongTextArea {...control} field={useTextField(name)} rows={rows} />;
}
