import type { ExplainedVariable } from '../../core/migration/rewrite.ts';
import styles from './migration.module.css';
import { RecipeFold, type RenderRecipe } from './recipe-fold.tsx';

interface VariableListProps {
  readonly variables: readonly ExplainedVariable[];
  readonly renderRecipe: RenderRecipe;
}

/** Each variable once: what it is and how it is made. */
export function VariableList({ variables, renderRecipe }: VariableListProps) {
  const recipes = [...new Set(variables.flatMap(({ recipe }) => (recipe === undefined ? [] : [recipe])))];
  return (
    <section className={styles.group}>
      <h3>The variables</h3>
      <dl className={styles.variables}>
        {variables.map(({ name, what }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      {recipes.map((recipe) => (
        <RecipeFold key={recipe} recipe={recipe} render={renderRecipe} />
      ))}
    </section>
  );
}
