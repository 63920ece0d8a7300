import type { ExplainedVariable } from '../../core/migration/rewrite.ts';
import { VariableList } from '../../ui/variable-list.tsx';
import styles from './migration.module.css';
import { RecipeFold, type RenderRecipe } from './recipe-fold.tsx';

interface VariablesProps {
  readonly variables: readonly ExplainedVariable[];
  readonly renderRecipe: RenderRecipe;
}

/** Each variable once: what it is and how it is made. */
export function VariablesAndRecipes({ variables, renderRecipe }: VariablesProps) {
  const recipes = [...new Set(variables.flatMap(({ recipe }) => (recipe === undefined ? [] : [recipe])))];
  return (
    <section className={styles.group}>
      <VariableList variables={variables} />
      {recipes.map((recipe) => (
        <RecipeFold key={recipe} recipe={recipe} render={renderRecipe} />
      ))}
    </section>
  );
}
