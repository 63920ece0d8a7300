import { memo, Suspense } from 'react';
import { Start } from '../features/start/start.tsx';
import { BlankVerdict } from '../features/verdict/blank-verdict.tsx';
import { Callout } from '../ui/callout.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { lazyPart } from './lazy-part.ts';
import { TopBar } from './top-bar.tsx';
import { useDesk } from './use-desk.ts';
import { usePlace } from './use-place.ts';
import styles from './workspace.module.css';

/** Changes by itself; nothing that is drawn here draws it anew. */
const Workbench = memo(lazyPart(() => import('./workbench.tsx').then((m) => m.Workbench)));
const RulesScreen = lazyPart(() => import('./rules-screen.tsx').then((m) => m.RulesScreen));

/**
 * The page. What a first look needs is here and in index.html; the case, its evidence and its verdict load after it. The
 * rule reference takes the place of all that, and gives it back.
 */
export function App() {
  const { desk, wanted, waiting, ask, onDesk } = useDesk();
  const { place, goToCase } = usePlace();
  const away = place.kind === 'rules';
  const toCase = (): void => goToCase(() => document.getElementById('tab-guide')?.focus());
  return (
    <ErrorBoundary>
      {away && (
        <Suspense fallback={<p role="status">Loading the rules …</p>}>
          <RulesScreen
            code={place.code}
            onOpenGuide={(guide) =>
              ask(({ openGuide }) => {
                openGuide(guide);
                toCase();
              })
            }
          />
        </Suspense>
      )}
      <div className={styles.page} hidden={away}>
        <a className={styles.skip} href="#verdict">
          Skip to the verdict
        </a>
        <TopBar desk={desk} />
        <main className={styles.main}>
          <div className={styles.opening}>
            {desk?.notice && (
              <Callout tone="warning" role="status">
                <p>{desk.notice}</p>
              </Callout>
            )}
            <Start desk={desk} waiting={waiting} ask={ask} />
          </div>
          {wanted ? (
            <ErrorBoundary part="The case">
              <Suspense fallback={<Side />}>
                <Workbench onDesk={onDesk} />
              </Suspense>
            </ErrorBoundary>
          ) : (
            <Side />
          )}
        </main>
      </div>
    </ErrorBoundary>
  );
}

/** What stands in the place of the verdict until there can be one. */
function Side() {
  return (
    <aside className={styles.side} aria-label="Verdict">
      <BlankVerdict />
    </aside>
  );
}
