import { startTransition, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { anyJwt } from '../core/examples/any-jwt.ts';
import { RequestPanel } from '../features/request/request-panel.tsx';
import { Verdict } from '../features/verdict/verdict.tsx';
import { CaseProvider, startDraft, useCaseSession } from '../session/case-provider.tsx';
import { exampleDraft } from '../session/example-draft.ts';
import { SelectionProvider } from '../session/selection.tsx';

/** Milliseconds that the verdict is left to stand: what follows a drawing is rehearsed, too. */
const stay = 300;

/**
 * Draws a worked example and its verdict where nobody sees it, in turns with whatever else the page has to do: the browser
 * then has translated what the drawing of a first paste would wait for. Nothing of it stays.
 */
export function rehearse(signal: AbortSignal): void {
  if (signal.aborted) return;
  // Whatever fails here fails again, and is told, where it is wanted.
  const quiet = (): void => undefined;
  const root = createRoot(document.createElement('div'), {
    identifierPrefix: 'rehearsal',
    onCaughtError: quiet,
    onUncaughtError: quiet,
    onRecoverableError: quiet,
  });
  const end = (): void => root.unmount();
  signal.addEventListener('abort', end, { once: true });
  const onEnd = (): void => {
    signal.removeEventListener('abort', end);
    end();
  };
  startTransition(() =>
    root.render(
      <CaseProvider>
        <SelectionProvider>
          <RequestPanel />
          <Verdict onShow={quiet} />
          <Rehearsal onEnd={onEnd} />
        </SelectionProvider>
      </CaseProvider>,
    ),
  );
}

/** Fills the form as a paste does; `onEnd` once its verdict has stood for a while. */
function Rehearsal({ onEnd }: { readonly onEnd: () => void }) {
  const { state, prepare, replaceDraft } = useCaseSession();
  useEffect(() => {
    const next = exampleDraft(startDraft(), anyJwt);
    const fill = (showVerdict: () => void): void =>
      startTransition(() => {
        showVerdict();
        replaceDraft(next, 'Rehearsal');
      });
    prepare(next).then(fill, onEnd);
  }, [prepare, replaceDraft, onEnd]);
  const over = state.status === 'ready' || state.status === 'failed';
  useEffect(() => {
    if (!over) return;
    const timer = setTimeout(onEnd, stay);
    return () => clearTimeout(timer);
  }, [over, onEnd]);
  return null;
}
