import { lazy, Suspense, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { GuideId } from '../core/guides/guide-ids.ts';
import { RequestPanel } from '../features/request/request-panel.tsx';
import { SettingsBar } from '../features/settings/settings-bar.tsx';
import { Start } from '../features/start/start.tsx';
import { Verdict } from '../features/verdict/verdict.tsx';
import { useCaseSession } from '../session/case-provider.tsx';
import type { Draft } from '../session/draft.ts';
import { Callout } from '../ui/callout.tsx';
import { focusField } from '../ui/focus-field.ts';
import { Tabs } from '../ui/tabs.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { type PanelId, panelOf, useTabs } from './panels.ts';
import { RulesScreen } from './rules-screen.tsx';
import { TopBar } from './top-bar.tsx';
import { usePlace } from './use-place.ts';
import { VerdictBar } from './verdict-bar.tsx';
import styles from './workspace.module.css';

const AssertionPanel = lazy(() =>
  import('../features/assertion/assertion-panel.tsx').then((m) => ({ default: m.AssertionPanel })),
);
const ClinicPanel = lazy(() =>
  import('../features/clinic/clinic-panel.tsx').then((m) => ({ default: m.ClinicPanel })),
);
const ClockCard = lazy(() =>
  import('../features/clock/clock-card.tsx').then((m) => ({ default: m.ClockCard })),
);
const DiscoveryCard = lazy(() =>
  import('../features/discovery/discovery-card.tsx').then((m) => ({ default: m.DiscoveryCard })),
);
const DpopPanel = lazy(() =>
  import('../features/dpop/dpop-panel.tsx').then((m) => ({ default: m.DpopPanel })),
);
const ExportPanel = lazy(() =>
  import('../features/export/export-panel.tsx').then((m) => ({ default: m.ExportPanel })),
);
const ChainCard = lazy(() =>
  import('../features/certificates/chain-card.tsx').then((m) => ({ default: m.ChainCard })),
);
const FlowPanel = lazy(() =>
  import('../features/flow/flow-panel.tsx').then((m) => ({ default: m.FlowPanel })),
);
const KeysPanel = lazy(() =>
  import('../features/keys/keys-panel.tsx').then((m) => ({ default: m.KeysPanel })),
);
const PkcePanel = lazy(() =>
  import('../features/pkce/pkce-panel.tsx').then((m) => ({ default: m.PkcePanel })),
);
const ResponsePanel = lazy(() =>
  import('../features/response/response-panel.tsx').then((m) => ({ default: m.ResponsePanel })),
);
const GuidePanel = lazy(() =>
  import('../features/guide/guide-panel.tsx').then((m) => ({ default: m.GuidePanel })),
);
const MigrationTab = lazy(() => import('./migration-tab.tsx').then((m) => ({ default: m.MigrationTab })));
const SharePanel = lazy(() =>
  import('../features/share/share-panel.tsx').then((m) => ({ default: m.SharePanel })),
);

interface WorkspaceProps {
  /** What opening a link has to say: a damaged one, a removed signature. */
  readonly notice: string | undefined;
}

const toPanel = (): void => document.getElementById('tab-panel')?.scrollIntoView({ block: 'nearest' });

/** The one screen: evidence on one side, the verdict on the other. The rule reference takes its place, and gives it back. */
export function Workspace({ notice }: WorkspaceProps) {
  const { state } = useCaseSession();
  const tabs = useTabs();
  const [chosen, setChosen] = useState<PanelId>();
  const panel = chosen ?? (state.analysis?.diagnosis.error ? 'guide' : 'request');
  const { place, goToCase } = usePlace();
  const { getValues, setValue } = useFormContext<Draft>();
  const show = (source: string, path: string | undefined): void => {
    setChosen(panelOf(source, path));
    requestAnimationFrame(toPanel);
  };
  const enter = (id: PanelId, field: string): void => {
    setChosen(id);
    focusField(field);
  };
  const openGuide = (guide: GuideId): void => {
    if (getValues('guide') !== guide) setValue('answers', {});
    setValue('guide', guide, { shouldDirty: true });
    setChosen('guide');
    goToCase(() => {
      toPanel();
      document.getElementById('tab-guide')?.focus({ preventScroll: true });
    });
  };
  const away = place.kind === 'rules';
  return (
    <>
      {away && <RulesScreen code={place.code} onOpenGuide={openGuide} />}
      <div className={styles.page} hidden={away}>
        <a className={styles.skip} href="#verdict">
          Skip to the verdict
        </a>
        <TopBar />
        <main className={styles.main}>
          <div className={styles.evidence}>
            {notice && (
              <Callout tone="warning" role="status">
                <p>{notice}</p>
              </Callout>
            )}
            <Start
              onFillIn={() => enter('request', 'endpoint')}
              onError={() => enter('response', 'response')}
            />
            <SettingsBar />
            <Tabs
              label="Evidence"
              tabs={tabs}
              selected={panel}
              onSelect={(id) => setChosen(tabs.find((tab) => tab.id === id)?.id)}
            >
              <ErrorBoundary key={panel} part="This part of the page">
                <Suspense fallback={<p>Loading …</p>}>
                  <Panel id={panel} onShow={show} />
                </Suspense>
              </ErrorBoundary>
            </Tabs>
          </div>
          <aside className={styles.side} aria-label="Verdict">
            <Verdict onShow={show} />
          </aside>
        </main>
        <VerdictBar />
      </div>
    </>
  );
}

interface PanelProps {
  readonly id: PanelId;
  readonly onShow: (source: string, path: string | undefined) => void;
}

function Panel({ id, onShow }: PanelProps) {
  switch (id) {
    case 'request':
      return (
        <div className={styles.stack}>
          <RequestPanel />
          <DiscoveryCard />
        </div>
      );
    case 'assertion':
      return (
        <div className={styles.stack}>
          <AssertionPanel />
          <ClockCard />
        </div>
      );
    case 'dpop':
      return (
        <div className={styles.stack}>
          <DpopPanel />
          <PkcePanel />
        </div>
      );
    case 'flow':
      return <FlowPanel onShow={onShow} />;
    case 'encoding':
      return <ClinicPanel />;
    case 'keys':
      return (
        <div className={styles.stack}>
          <KeysPanel />
          <ChainCard />
        </div>
      );
    case 'response':
      return <ResponsePanel />;
    case 'guide':
      return <GuidePanel />;
    case 'migration':
      return <MigrationTab />;
    case 'curl':
      return <ExportPanel />;
    case 'share':
      return <SharePanel />;
  }
}
