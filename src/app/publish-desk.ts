import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useFormState } from 'react-hook-form';
import type { Example } from '../core/examples/example.ts';
import { askBeforeLeaving } from '../platform/ask-before-leaving.ts';
import { startDraft, useCaseActs, useDraftMember } from '../session/case-provider.tsx';
import type { Desk } from '../session/desk.ts';
import type { Draft } from '../session/draft.ts';
import { useHasCase } from '../session/use-has-case.ts';
import { usePaste } from '../session/use-paste.ts';
import type { Opened } from './link-gate.tsx';
import { bringsCase } from './place.ts';
import { useUndoKeys } from './use-undo-keys.ts';

interface PublishDeskProps extends Pick<Desk, 'fillIn' | 'enterError' | 'openGuide'> {
  readonly opened: Opened;
  readonly onDesk: (desk: Desk) => void;
  readonly forgetNotice: () => void;
  /** Everything is being cleared: what stands beside the case is to go, too. */
  readonly onClear: () => void;
  /** Another link fills the form: what was shown of the case before is to go, too. */
  readonly onLink: () => void;
}

const openLink = 'Open the link';

/**
 * Tells the rest of the page what the desk is, once the case itself is painted. The ways into the evidence are the workspace's
 * own. It shows nothing: what changes here draws nothing else anew.
 */
export function PublishDesk(props: PublishDeskProps): null {
  const { onDesk, opened, forgetNotice, onClear, onLink, fillIn, enterError, openGuide } = props;
  const { notice } = opened;
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
  const shown = useRef(opened);
  useEffect(() => {
    const isNext = opened.key !== shown.current.key;
    shown.current = opened;
    if (!isNext || opened.initial === undefined) return;
    forget();
    onLink();
    replaceDraft(opened.initial, openLink);
  }, [opened, forget, onLink, replaceDraft]);
  // What a link alone has brought is not lost: the link brings it again.
  const { isDirty } = useFormState<Draft>();
  const isOwn = hasCase && example === '' && (isDirty || undoable !== undefined);
  const stopAsking = useRef<() => void>(undefined);
  useEffect(() => {
    if (!isOwn) return undefined;
    stopAsking.current = askBeforeLeaving();
    return stopAsking.current;
  }, [isOwn]);
  const forgetForGood = useCallback(() => {
    stopAsking.current?.();
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
    if (undoable === openLink) forgetNotice();
  }, [undo, undoable, forget, forgetNotice]);
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
