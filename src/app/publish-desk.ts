import { useCallback, useEffect, useMemo } from 'react';
import type { Example } from '../core/examples/example.ts';
import { startDraft, useCaseActs, useDraftMember } from '../session/case-provider.tsx';
import type { Desk } from '../session/desk.ts';
import { useHasCase } from '../session/use-has-case.ts';
import { usePaste } from '../session/use-paste.ts';
import { bringsCase } from './place.ts';
import { useUndoKeys } from './use-undo-keys.ts';

interface PublishDeskProps extends Pick<Desk, 'notice' | 'fillIn' | 'enterError' | 'openGuide'> {
  readonly onDesk: (desk: Desk) => void;
  readonly forgetNotice: () => void;
  /** Everything is being cleared: what stands beside the case is to go, too. */
  readonly onClear: () => void;
}

/**
 * Tells the rest of the page what the desk is, once the case itself is painted. The ways into the evidence are the workspace's
 * own. It shows nothing: what changes here draws nothing else anew.
 */
export function PublishDesk(props: PublishDeskProps): null {
  const { onDesk, notice, forgetNotice, onClear, fillIn, enterError, openGuide } = props;
  const { replaceDraft, undo, undoable } = useCaseActs();
  const { report, busy, paste, pasteFiles, cancel, forget } = usePaste();
  const example = useDraftMember('example');
  const hasCase = useHasCase();
  const clear = useCallback(() => {
    forget();
    forgetNotice();
    dropLink();
    onClear();
    replaceDraft(startDraft(), 'Clear', { kept: undefined });
  }, [forget, forgetNotice, onClear, replaceDraft]);
  const forgetForGood = useCallback(() => {
    dropLink();
    window.location.reload();
  }, []);
  const leaveExample = useCallback(() => {
    forget();
    replaceDraft(startDraft(), 'Clear the example');
  }, [forget, replaceDraft]);
  const openExample = useCallback(
    async (chosen: Example) => {
      const { exampleDraft } = await import('../session/example-draft.ts');
      forget();
      forgetNotice();
      replaceDraft(exampleDraft(startDraft(), chosen), 'Open the example');
    },
    [forget, forgetNotice, replaceDraft],
  );
  const undoIt = useCallback(() => {
    undo();
    forget();
  }, [undo, forget]);
  useUndoKeys(undoIt);
  const desk = useMemo(
    (): Desk => ({
      notice,
      hasCase,
      example,
      report,
      busy,
      undoable,
      paste,
      pasteFiles,
      cancelPaste: cancel,
      undo: undoIt,
      clear,
      forgetForGood,
      leaveExample,
      openExample,
      fillIn,
      enterError,
      openGuide,
    }),
    [
      notice,
      hasCase,
      example,
      report,
      busy,
      undoable,
      paste,
      pasteFiles,
      cancel,
      undoIt,
      clear,
      forgetForGood,
      leaveExample,
      openExample,
      fillIn,
      enterError,
      openGuide,
    ],
  );
  useEffect(() => onDesk(desk), [onDesk, desk]);
  return null;
}

/** What a link brought stands in the address, too. */
function dropLink(): void {
  const { hash, pathname, search } = window.location;
  if (bringsCase(hash)) window.history.replaceState(null, '', pathname + search);
}
