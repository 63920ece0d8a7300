import { memo } from 'react';
import { RequestPanel } from '../features/request/request-panel.tsx';
import { lazyPart } from '../session/lazy-part.ts';
import type { PanelId } from './panels.ts';
import { Part } from './part.tsx';
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
const SharePanel = lazyPart(() => import('../features/share/share-panel.tsx').then((m) => m.SharePanel));
const SuccessPart = lazyPart(() => import('./success-part.tsx').then((m) => m.SuccessPart));
const SupportCard = lazyPart(() => import('../features/share/support-card.tsx').then((m) => m.SupportCard));

export interface PanelProps {
  readonly id: PanelId;
  readonly onShow: (source: string, path: string | undefined) => void;
}

/** What stands on a tab. */
export const Panel = memo(function Panel({ id, onShow }: PanelProps) {
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
