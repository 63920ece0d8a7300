import { lazy, Suspense } from 'react';
import type { RecipeId } from '../../core/fixes/recipes.ts';

const RecipeCode = lazy(() => import('./recipe-view-code.tsx').then((m) => ({ default: m.RecipeCode })));

export interface RecipeViewProps {
  readonly recipe: RecipeId;
  /** Writes the code for the case at hand: the algorithms of a token, for one. */
  readonly adapt?: ((snippet: string) => string) | undefined;
}

/** A recipe in the language of the reader; the first screen does without the table of recipes. */
export function RecipeView({ recipe, adapt }: RecipeViewProps) {
  return (
    <Suspense fallback={<p>Loading …</p>}>
      <RecipeCode recipe={recipe} adapt={adapt} />
    </Suspense>
  );
}
