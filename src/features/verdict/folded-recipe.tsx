import { useState } from 'react';
import type { RecipeId } from '../../core/fixes/recipes.ts';
import { RecipeView } from './recipe-view.tsx';
import styles from './verdict.module.css';

/** Code is long, and what follows must stay in sight: it is fetched and shown when asked for. */
export function FoldedRecipe({ recipe }: { readonly recipe: RecipeId }) {
  const [opened, setOpened] = useState(false);
  return (
    <details
      className={styles.fold}
      onToggle={({ currentTarget }) => setOpened(opened || currentTarget.open)}
    >
      <summary>Show the code</summary>
      {opened && <RecipeView recipe={recipe} />}
    </details>
  );
}
