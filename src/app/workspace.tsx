import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { GuideId } from '../core/guides/guide-ids.ts';
import { Verdict } from '../features/verdict/verdict.tsx';
import { loadEngine } from '../platform/engine.ts';
import { loadReader } from '../platform/read-paste.ts';
import { practise, warmUp } from '../platform/warm-up.ts';
import { HeardLater } from '../session/case-provider.tsx';
import type { Desk } from '../session/desk.ts';
import type { Draft } from '../session/draft.ts';
import { lazyPart, prefetchParts } from '../session/lazy-part.ts';
import { focusField } from '../ui/focus-field.ts';
import { Given, toPanel } from './given.tsx';
import type { Opened } from './link-gate.tsx';
import { type PanelId, panelOf } from './panels.ts';
import { Part } from './part.tsx';
import { PublishDesk } from './publish-desk.ts';
import styles from './workspace.module.css';

/** Not while developing: a stored page would stand in the way of every change. */
const UpdateNotice = import.meta.env.PROD
  ? lazyPart(() => import('./update-notice.tsx').then((m) => m.UpdateNotice))
  : () => null;

interface WorkspaceProps {
  /** What the link brought that was opened last. */
  readonly opened: Opened;
  readonly forgetNotice: () => void;
  readonly onDesk: (desk: Desk) => void;
}

/** What was given, tab by tab, and the verdict on it. The verdict goes first: what was given is drawn a moment after it. */
export function Workspace({ opened, forgetNotice, onDesk }: WorkspaceProps) {
  const [chosen, setChosen] = useState<PanelId>();
  const { setValue } = useFormContext<Draft>();
  const wanted = useRef(false);
  const open = useCallback((id: PanelId) => {
    wanted.current = true;
    setChosen(id);
    requestAnimationFrame(toPanel);
  }, []);
  const show = useCallback(
    (source: string, path: string | undefined): void => open(panelOf(source, path)),
    [open],
  );
  const fillIn = useCallback(() => {
    setChosen('request');
    focusField('endpoint');
  }, []);
  const enterError = useCallback(() => {
    setChosen('response');
    focusField('response');
  }, []);
  const openGuide = useCallback(
    (guide: GuideId) => {
      setValue('guide', guide, { shouldDirty: true });
      open('guide');
    },
    [setValue, open],
  );
  // What a panel keeps of its own, such as an address that was typed to be fetched, goes with it.
  const [cleared, setCleared] = useState(0);
  const onClear = useCallback(() => setCleared((count) => count + 1), []);
  const onLink = useCallback(() => {
    onClear();
    setChosen(undefined);
  }, [onClear]);
  useEffect(() => {
    const end = new AbortController();
    // What does not come now is asked for again when it is needed, and says so then.
    prefetchParts(loadReader, loadEngine).catch(() => undefined);
    warmUp(end.signal)
      .then(() => import('./rehearsal.tsx'))
      .then(({ rehearse }) => rehearse(end.signal))
      .then(() => practise(end.signal))
      .catch(() => undefined);
    return () => end.abort();
  }, []);
  return (
    <>
      <PublishDesk {...{ onDesk, opened, forgetNotice, onClear, onLink, fillIn, enterError, openGuide }} />
      <div className={styles.evidence}>
        <HeardLater>
          <Given {...{ chosen, wanted, cleared }} onChoose={setChosen} onShow={show} />
        </HeardLater>
      </div>
      <aside className={styles.side} aria-label="Verdict">
        <Part name="The verdict">
          <Verdict onShow={show} />
        </Part>
      </aside>
      <Part name="The notice of new versions">
        <Suspense>
          <UpdateNotice />
        </Suspense>
      </Part>
    </>
  );
}
