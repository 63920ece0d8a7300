import type { RecipeId } from '../core/fixes/recipes.ts';
import { SuccessCard } from '../features/success/success-card.tsx';
import { RecipeView } from '../features/verdict/recipe-view.tsx';

const renderRecipe = (recipe: RecipeId, adapt: (snippet: string) => string) => (
  <RecipeView recipe={recipe} adapt={adapt} />
);

/** The explained answer with the recipes of the verdict. */
export function SuccessPart() {
  return <SuccessCard renderRecipe={renderRecipe} />;
}
