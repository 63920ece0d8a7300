import { Suspense } from 'react';
import type { RecipeId } from '../../core/fixes/recipes.ts';
import { lazyPart, renewFailedParts } from '../../session/lazy-part.ts';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';

const RecipeCode = lazyPart(() => import('./recipe-view-code.tsx').then((m) => m.RecipeCode));

export interface RecipeViewProps {
  readonly recipe: RecipeId;
  /** Writes the code for the case at hand: the algorithms of a token, for one. */
  readonly adapt?: ((snippet: string) => string) | undefined;
}

/** A recipe in the language of the reader; the first screen does without the table of recipes. */
export function RecipeView({ recipe, adapt }: RecipeViewProps) {
  return (
    <ErrorBoundary part="The recipe" onTryAgain={renewFailedParts}>
      <Suspense fallback={<p>Loading …</p>}>
        <RecipeCode recipe={recipe} adapt={adapt} />
      </Suspense>
    </ErrorBoundary>
  );
}
