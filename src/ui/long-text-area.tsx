import { type ClipboardEvent, type TextareaHTMLAttributes, useState } from 'react';
import { inThousands } from '../core/thousands.ts';
import { Button } from './button.tsx';
import type { FieldControl } from './field.tsx';
import styles from './long-text-area.module.css';

/** A longer text is shown in part: a megabyte of it takes a page half a second to lay out, and again with every key. */
export const longText = 65_536;

/** Characters that are shown of it. */
const headLength = 4_096;

/** What a form knows of one of its texts. */
export interface TextField {
  readonly text: string;
  /** Puts another text in its place. */
  readonly onText: (text: string) => void;
  /** What the form wants of the control that holds it. */
  readonly registration: Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'onBlur' | 'onChange'> & {
    readonly ref: (element: HTMLTextAreaElement | HTMLInputElement | null) => void;
  };
}

interface LongTextAreaProps extends Partial<FieldControl> {
  readonly field: TextField;
  readonly rows: number;
}

/** A field of text that stays quick whatever is put into it: a long text is shown by its beginning until it is asked for whole. */
export function LongTextArea({ field, rows, ...control }: LongTextAreaProps) {
  const { text, onText, registration } = field;
  /** The text that was asked for whole, with what has been typed since: another that takes its place is shown in part again. */
  const [whole, setWhole] = useState<string>();
  const plain = { rows, spellCheck: false, autoComplete: 'off', translate: 'no' } as const;
  if (text.length <= longText || text === whole) {
    return (
      <textarea
        {...control}
        {...registration}
        {...plain}
        onChange={(event) => {
          if (whole !== undefined) setWhole(event.target.value);
          registration.onChange?.(event);
        }}
        onPaste={keepLongPaste(field)}
      />
    );
  }
  return (
    <div className={styles.part}>
      <textarea
        {...control}
        {...plain}
        name={registration.name}
        value={text.slice(0, headLength)}
        readOnly
        onPaste={(event) => {
          event.preventDefault();
          onText(event.clipboardData.getData('text/plain'));
        }}
      />
      <p className={styles.acts}>
        <span>{inThousands(text.length)} characters; shown in part.</span>
        <Button
          small
          onClick={() => {
            setWhole(text);
            focusSoon(control.id);
          }}
        >
          Show all
        </Button>
        <Button
          small
          onClick={() => {
            onText('');
            focusSoon(control.id);
          }}
        >
          Clear
        </Button>
      </p>
    </div>
  );
}

/** For the `onPaste` of a control that gives way to another for a long text: that goes past it, straight into the form. */
export function keepLongPaste({ onText }: Pick<TextField, 'onText'>) {
  return (event: ClipboardEvent<HTMLTextAreaElement | HTMLInputElement>): void => {
    const pasted = event.clipboardData.getData('text/plain');
    if (pasted.length <= longText) return;
    event.preventDefault();
    const control = event.currentTarget;
    const { value, selectionStart, selectionEnd } = control;
    const [start, end] = [selectionStart ?? value.length, selectionEnd ?? value.length];
    // The form writes into the control before that goes: hidden, it lays nothing out.
    control.hidden = true;
    onText(`${value.slice(0, start)}${pasted}${value.slice(end)}`);
    focusSoon(control.id);
  };
}

/** The control that takes the place of another has its id. */
function focusSoon(id: string | undefined): void {
  requestAnimationFrame(() => id && document.getElementById(id)?.focus());
}
