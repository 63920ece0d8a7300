import type { RecipeId } from '../core/fixes/recipes.ts';
import { MigrationPanel } from '../features/migration/migration-panel.tsx';
import { RecipeView } from '../features/verdict/recipe-view.tsx';

const renderRecipe = (recipe: RecipeId) => <RecipeView recipe={recipe} />;

/** The migration panel with the recipes of the verdict. */
export function MigrationTab() {
  return <MigrationPanel renderRecipe={renderRecipe} />;
}
