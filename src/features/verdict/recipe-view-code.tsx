import { useId } from 'react';
import { type Language, languageNames, languages } from '../../core/fixes/recipe.ts';
import { recipes } from '../../core/fixes/recipes.ts';
import { copyText } from '../../platform/clipboard.ts';
import { CodeBlock } from '../../ui/code-block.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import type { RecipeViewProps } from './recipe-view.tsx';
import { useRecipeLanguage } from './recipe-view-language.ts';
import styles from './verdict.module.css';

/** A recipe in the language of the reader. It brings the whole table along: loaded by `RecipeView` when it is shown. */
export function RecipeCode({ recipe, adapt }: RecipeViewProps) {
  const [language, choose] = useRecipeLanguage();
  const id = useId();
  const { title, snippets } = recipes[recipe];
  const text = adapt === undefined ? snippets[language] : adapt(snippets[language]);
  return (
    <div className={styles.recipe}>
      <div className={styles.recipeHead}>
        <label htmlFor={id}>{title} in</label>
        <select id={id} value={language} onChange={(event) => choose(event.target.value as Language)}>
          {languages.map((name) => (
            <option key={name} value={name}>
              {languageNames[name]}
            </option>
          ))}
        </select>
        <CopyButton label="Copy" text={() => text} copy={copyText} />
      </div>
      <CodeBlock text={text} />
    </div>
  );
}
