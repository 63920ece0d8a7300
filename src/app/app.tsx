import { memo, Suspense } from 'react';
import { Start } from '../features/start/start.tsx';
import { BlankVerdict } from '../features/verdict/blank-verdict.tsx';
import { lazyPart, renewFailedParts } from '../session/lazy-part.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { caseAnchor } from './place.ts';
import { TopBar } from './top-bar.tsx';
import { useDesk } from './use-desk.ts';
import { usePlace } from './use-place.ts';
import { useUncaught } from './use-uncaught.ts';
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
  const { problem, forget } = useUncaught();
  const away = place.kind === 'rules';
  const toCase = (): void => goToCase(() => document.getElementById('tab-guide')?.focus());
  return (
    <ErrorBoundary onTryAgain={renewFailedParts}>
      {problem !== undefined && (
        <div className={styles.uncaught}>
          <Callout tone="error" role="alert">
            <p>
              <strong>Something did not work.</strong> The reason: {problem}. What you typed is kept, and
              nothing was sent anywhere.{' '}
              <Button small onClick={forget}>
                Close
              </Button>
            </p>
          </Callout>
        </div>
      )}
      {away && (
        <ErrorBoundary
          part="The rule reference"
          onTryAgain={renewFailedParts}
          more={<a href={caseAnchor}>Back to the case</a>}
        >
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
        </ErrorBoundary>
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
            <ErrorBoundary part="The case" onTryAgain={renewFailedParts}>
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
