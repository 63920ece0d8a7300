import { type ReactNode, useState } from 'react';
import type { RecipeId } from '../../core/fixes/recipes.ts';
import styles from './migration.module.css';

const words: Readonly<Partial<Record<RecipeId, string>>> = {
  sign: 'make and sign a client assertion',
  'dpop-proof': 'make a DPoP proof',
  'pkce-s256': 'make a code_verifier and its challenge',
  jti: 'make a random text',
  'epoch-seconds': 'the time in whole seconds',
  'public-jwk': 'the public half of a key',
  'decrypt-id-token': 'decrypt the id_token',
};

/** Shows a recipe; the code is not part of this feature. */
export type RenderRecipe = (recipe: RecipeId) => ReactNode;

/** A recipe, folded; its code is fetched when it is first opened. */
export function RecipeFold({ recipe, render }: { readonly recipe: RecipeId; readonly render: RenderRecipe }) {
  const [opened, setOpened] = useState(false);
  return (
    <details
      className={styles.recipe}
      onToggle={({ currentTarget }) => setOpened(opened || currentTarget.open)}
    >
      <summary>Code: {words[recipe] ?? recipe}</summary>
      {opened && render(recipe)}
    </details>
  );
}
