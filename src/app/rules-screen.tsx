import { Suspense, useEffect, useRef, useState } from 'react';
import type { RecipeId } from '../core/fixes/recipes.ts';
import type { GuideId } from '../core/guides/guide-ids.ts';
import { RecipeView } from '../features/verdict/recipe-view.tsx';
import { lazyPart, renewFailedParts } from '../session/lazy-part.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { caseAnchor } from './place.ts';
import own from './rules-screen.module.css';
import styles from './workspace.module.css';

const RuleReference = lazyPart(() =>
  import('../features/rules/rule-reference.tsx').then((m) => m.RuleReference),
);

interface RulesScreenProps {
  readonly code: string | undefined;
  readonly onOpenGuide: (guide: GuideId) => void;
}

const renderRecipe = (recipe: RecipeId) => <RecipeView recipe={recipe} />;

/** The rule reference, in place of the case, which stays as it is. */
export function RulesScreen({ code, onOpenGuide }: RulesScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // A rule that is named takes the focus itself; coming back from one to the list leaves the list where it was.
  const [onList] = useState(code === undefined);
  useEffect(() => {
    if (onList) heading.current?.focus();
  }, [onList]);
  useEffect(() => {
    const former = document.title;
    document.title = `${code ?? 'Rule reference'} · Token Triage`;
    return () => {
      document.title = former;
    };
  }, [code]);
  return (
    <div className={styles.page}>
      <div className={own.column}>
        <header className={styles.top}>
          <div className={styles.name}>
            <h1 ref={heading} tabIndex={-1}>
              Rule reference
            </h1>
            <p>All that Token Triage checks, and how sure it can be.</p>
          </div>
          <a href={caseAnchor}>Back to the case</a>
        </header>
        <main className={styles.reading}>
          <ErrorBoundary part="The rule reference" onTryAgain={renewFailedParts}>
            <Suspense fallback={<p role="status">Loading the rules …</p>}>
              <RuleReference code={code} renderRecipe={renderRecipe} onOpenGuide={onOpenGuide} />
            </Suspense>
          </ErrorBoundary>
        </main>
        {/* Written by the build; beside the page, so that the case stays where it is. */}
        <footer className={styles.foot}>
          <a href="./licences.txt" target="_blank" rel="noreferrer noopener">
            Licences of this page
          </a>
        </footer>
      </div>
    </div>
  );
}
