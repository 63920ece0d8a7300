import { useEffect } from 'react';
import { useCaseActs } from '../session/case-provider.tsx';

/** Ctrl or Cmd + Z takes the last act back, with Shift it does it again: outside of text fields, which have an undo of their own. */
export function useUndoKeys(undo: () => void): void {
  const { undoable, redo, redoable } = useCaseActs();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isUndoKey = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
      if (!isUndoKey || event.defaultPrevented || isTextField(event.target) || !isInView()) return;
      if ((event.shiftKey ? redoable : undoable) === undefined) return;
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [undo, undoable, redo, redoable]);
}

const noText: ReadonlySet<string> = new Set(['button', 'checkbox', 'radio', 'submit', 'reset']);

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return !target.readOnly;
  if (target instanceof HTMLInputElement) return !target.readOnly && !noText.has(target.type);
  return target instanceof HTMLElement && target.isContentEditable;
}

/** Nothing is taken back behind the rule reference. */
function isInView(): boolean {
  return document.getElementById('verdict')?.checkVisibility() === true;
}
