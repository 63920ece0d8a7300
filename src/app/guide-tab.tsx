import type { RecipeId } from '../core/fixes/recipes.ts';
import { GuidePanel } from '../features/guide/guide-panel.tsx';
import { FoldedRecipe } from '../features/verdict/folded-recipe.tsx';

const renderRecipe = (recipe: RecipeId) => <FoldedRecipe key={recipe} recipe={recipe} />;

/** The guide with the recipes of the verdict. */
export function GuideTab() {
  return <GuidePanel renderRecipe={renderRecipe} />;
}
