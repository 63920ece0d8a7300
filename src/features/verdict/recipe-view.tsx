import { lazy, Suspense } from 'react';
import type { RecipeId } from '../../core/fixes/recipes.ts';

const RecipeCode = lazy(() => import('./recipe-view-code.tsx').then((m) => ({ default: m.RecipeCode })));

/** A recipe in the language of the reader; the first screen does without the table of recipes. */
export function RecipeView({ recipe }: { readonly recipe: RecipeId }) {
  return (
    <Suspense fallback={<p>Loading …</p>}>
      <RecipeCode recipe={recipe} />
    </Suspense>
  );
}
