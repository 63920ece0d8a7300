import { type RefObject, Suspense, useEffect } from 'react';
import type { Analysis } from '../core/analyse.ts';
import { Board } from '../features/board/board.tsx';
import { SettingsBar } from '../features/settings/settings-bar.tsx';
import { useAnalysed, useCaseActs } from '../session/case-provider.tsx';
import { lazyPart } from '../session/lazy-part.ts';
import { Tabs } from '../ui/tabs.tsx';
import { openBoardCard } from './board-places.ts';
import { Panel, type PanelProps } from './panel.tsx';
import { type PanelId, useTabs } from './panels.ts';
import { Part } from './part.tsx';
import styles from './workspace.module.css';

const SelectionBar = lazyPart(() => import('./selection-bar.tsx').then((m) => m.SelectionBar));

/** Brings the beginning of the open panel into view; it stays where it is already in the upper half of the window. */
export function toPanel(): void {
  const panel = document.getElementById('tab-panel');
  const top = panel?.getBoundingClientRect().top ?? 0;
  if (top < 0 || top > window.innerHeight / 2) panel?.scrollIntoView({ block: 'start' });
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
export function Given({ chosen, onChoose, wanted, cleared, onShow }: GivenProps) {
  const { analysis } = useAnalysed();
  const tabs = useTabs();
  const { count } = useCaseActs();
  const panel = chosen ?? panelFirst(analysis, count > 0);
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
        <Suspense key={`${panel} ${cleared}`} fallback={<p className={styles.coming}>Loading …</p>}>
          <Panel id={panel} onShow={onShow} />
          <Arrival wanted={wanted} />
        </Suspense>
      </Tabs>
    </>
  );
}

/** The panel that a case needs most, until somebody chooses one. `pasted`: it did not come letter by letter into the form. */
function panelFirst(analysis: Analysis | undefined, pasted: boolean): PanelId {
  if (analysis === undefined) return 'request';
  if (analysis.diagnosis.error) return 'guide';
  const { client_assertion: assertion, request, parameters } = analysis.subject.case;
  const isTokenAlone = assertion !== undefined && request === undefined && parameters === undefined;
  return pasted && isTokenAlone ? 'assertion' : 'request';
}

/** Brings a panel that was asked for into view once it has come: before, there is nothing of it to be seen. */
function Arrival({ wanted }: { readonly wanted: RefObject<boolean> }) {
  useEffect(() => {
    if (wanted.current) toPanel();
    wanted.current = false;
  }, [wanted]);
  return null;
}
