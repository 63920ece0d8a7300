import {
  memo,
  type ReactNode,
  type RefObject,
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useFormContext } from 'react-hook-form';
import type { GuideId } from '../core/guides/guide-ids.ts';
import { Board } from '../features/board/board.tsx';
import { RequestPanel } from '../features/request/request-panel.tsx';
import { SettingsBar } from '../features/settings/settings-bar.tsx';
import { Verdict } from '../features/verdict/verdict.tsx';
import { loadEngine } from '../platform/engine.ts';
import { loadReader } from '../platform/read-paste.ts';
import { practise, warmUp } from '../platform/warm-up.ts';
import { HeardLater, useAnalysed } from '../session/case-provider.tsx';
import type { Desk } from '../session/desk.ts';
import type { Draft } from '../session/draft.ts';
import { lazyPart, prefetchParts, renewFailedParts } from '../session/lazy-part.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { focusField } from '../ui/focus-field.ts';
import { Tabs } from '../ui/tabs.tsx';
import { openBoardCard } from './board-places.ts';
import { type PanelId, panelOf, useTabs } from './panels.ts';
import { PublishDesk } from './publish-desk.ts';
import styles from './workspace.module.css';

const AssertionPanel = lazyPart(() =>
  import('../features/assertion/assertion-panel.tsx').then((m) => m.AssertionPanel),
);
const ClinicPanel = lazyPart(() => import('../features/clinic/clinic-panel.tsx').then((m) => m.ClinicPanel));
const ClockCard = lazyPart(() => import('../features/clock/clock-card.tsx').then((m) => m.ClockCard));
const ComparePanel = lazyPart(() =>
  import('../features/compare/compare-panel.tsx').then((m) => m.ComparePanel),
);
const DiscoveryCard = lazyPart(() =>
  import('../features/discovery/discovery-card.tsx').then((m) => m.DiscoveryCard),
);
const DpopPanel = lazyPart(() => import('../features/dpop/dpop-panel.tsx').then((m) => m.DpopPanel));
const ExportPanel = lazyPart(() => import('../features/export/export-panel.tsx').then((m) => m.ExportPanel));
const ChainCard = lazyPart(() => import('../features/certificates/chain-card.tsx').then((m) => m.ChainCard));
const FlowPanel = lazyPart(() => import('../features/flow/flow-panel.tsx').then((m) => m.FlowPanel));
const KeyWorkshop = lazyPart(() =>
  import('../features/key-workshop/key-workshop.tsx').then((m) => m.KeyWorkshop),
);
const KeysPanel = lazyPart(() => import('../features/keys/keys-panel.tsx').then((m) => m.KeysPanel));
const PkcePanel = lazyPart(() => import('../features/pkce/pkce-panel.tsx').then((m) => m.PkcePanel));
const ResponsePanel = lazyPart(() =>
  import('../features/response/response-panel.tsx').then((m) => m.ResponsePanel),
);
const GuideTab = lazyPart(() => import('./guide-tab.tsx').then((m) => m.GuideTab));
const MigrationTab = lazyPart(() => import('./migration-tab.tsx').then((m) => m.MigrationTab));
const SelectionBar = lazyPart(() => import('./selection-bar.tsx').then((m) => m.SelectionBar));
const SharePanel = lazyPart(() => import('../features/share/share-panel.tsx').then((m) => m.SharePanel));
const SuccessPart = lazyPart(() => import('./success-part.tsx').then((m) => m.SuccessPart));
const SupportCard = lazyPart(() => import('../features/share/support-card.tsx').then((m) => m.SupportCard));
/** Not while developing: a stored page would stand in the way of every change. */
const UpdateNotice = import.meta.env.PROD
  ? lazyPart(() => import('./update-notice.tsx').then((m) => m.UpdateNotice))
  : () => null;

interface WorkspaceProps {
  /** What opening a link has to say: a damaged one, a removed signature. */
  readonly notice: string | undefined;
  readonly forgetNotice: () => void;
  readonly onDesk: (desk: Desk) => void;
}

const toPanel = (): void => document.getElementById('tab-panel')?.scrollIntoView({ block: 'nearest' });

/** What was given, tab by tab, and the verdict on it. The verdict goes first: what was given is drawn a moment after it. */
export function Workspace({ notice, forgetNotice, onDesk }: WorkspaceProps) {
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
      <PublishDesk {...{ onDesk, notice, forgetNotice, onClear, fillIn, enterError, openGuide }} />
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

interface GivenProps {
  /** The panel that was asked for; `undefined`: the one that the case needs most. */
  readonly chosen: PanelId | undefined;
  readonly onChoose: (id: PanelId) => void;
  /** The panel is to be brought into view. */
  readonly wanted: RefObject<boolean>;
  /** How often everything was cleared. */
  readonly cleared: number;
  readonly onShow: PanelProps['onShow'];
}

/** The pieces at a glance, the settings, and the pieces themselves. */
function Given({ chosen, onChoose, wanted, cleared, onShow }: GivenProps) {
  const { analysis } = useAnalysed();
  const tabs = useTabs();
  const panel = chosen ?? (analysis?.diagnosis.error ? 'guide' : 'request');
  return (
    <>
      <Part name="The overview of the pieces">
        <Board onOpen={(id, missing) => onChoose(openBoardCard(id, missing, analysis?.subject))} />
      </Part>
      <Part name="The settings">
        <SettingsBar />
      </Part>
      <Tabs
        label="Evidence"
        tabs={tabs}
        selected={panel}
        onSelect={(id) => {
          wanted.current = false;
          const tab = tabs.find((candidate) => candidate.id === id);
          if (tab) onChoose(tab.id);
        }}
      >
        <Part name="The marking of evidence">
          <Suspense>
            <SelectionBar />
          </Suspense>
        </Part>
        <Suspense key={`${panel} ${cleared}`} fallback={<p>Loading …</p>}>
          <Panel id={panel} onShow={onShow} />
          <Arrival wanted={wanted} />
        </Suspense>
      </Tabs>
    </>
  );
}

/** Brings a panel that was asked for into view once it has come: before, there is nothing of it to be seen. */
function Arrival({ wanted }: { readonly wanted: RefObject<boolean> }) {
  useEffect(() => {
    if (wanted.current) toPanel();
    wanted.current = false;
  }, [wanted]);
  return null;
}

interface PanelProps {
  readonly id: PanelId;
  readonly onShow: (source: string, path: string | undefined) => void;
}

const Panel = memo(function Panel({ id, onShow }: PanelProps) {
  switch (id) {
    case 'request':
      return (
        <div className={styles.stack}>
          <Part name="The request">
            <RequestPanel />
          </Part>
          <Part name="The discovery document">
            <DiscoveryCard />
          </Part>
        </div>
      );
    case 'assertion':
      return (
        <div className={styles.stack}>
          <Part name="The assertion">
            <AssertionPanel />
          </Part>
          <Part name="The comparison of clocks">
            <ClockCard />
          </Part>
        </div>
      );
    case 'dpop':
      return (
        <div className={styles.stack}>
          <Part name="The DPoP proof">
            <DpopPanel />
          </Part>
          <Part name="PKCE">
            <PkcePanel />
          </Part>
        </div>
      );
    case 'flow':
      return (
        <Part name="The flow">
          <FlowPanel onShow={onShow} />
        </Part>
      );
    case 'encoding':
      return (
        <Part name="The encoding">
          <ClinicPanel />
        </Part>
      );
    case 'keys':
      return (
        <div className={styles.stack}>
          <Part name="The key set">
            <KeysPanel />
          </Part>
          <Part name="The certificate chain">
            <ChainCard />
          </Part>
          <Part name="The key workshop">
            <KeyWorkshop />
          </Part>
        </div>
      );
    case 'response':
      return (
        <div className={styles.stack}>
          <Part name="The response">
            <ResponsePanel />
          </Part>
          <Part name="The explained answer">
            <SuccessPart />
          </Part>
        </div>
      );
    case 'guide':
      return (
        <Part name="The guide">
          <GuideTab />
        </Part>
      );
    case 'compare':
      return (
        <Part name="The comparison">
          <ComparePanel />
        </Part>
      );
    case 'migration':
      return (
        <Part name="The migration">
          <MigrationTab />
        </Part>
      );
    case 'export':
      return (
        <Part name="The export">
          <ExportPanel />
        </Part>
      );
    case 'share':
      return (
        <div className={styles.stack}>
          <Part name="The share link">
            <SharePanel />
          </Part>
          <Part name="The file for support">
            <SupportCard />
          </Part>
        </div>
      );
  }
});

/** One that breaks takes nothing along: what stands beside it goes on. */
function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <ErrorBoundary part={name} onTryAgain={renewFailedParts}>
      {children}
    </ErrorBoundary>
  );
}
