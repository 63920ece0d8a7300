import { useId, useState } from 'react';
import { type Language, languageNames, languages, type RecipeId, recipes } from '../../core/fixes/recipes.ts';
import { copyText } from '../../platform/clipboard.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import styles from './verdict.module.css';

/** A recipe in the language of the reader. */
export function RecipeView({ recipe }: { readonly recipe: RecipeId }) {
  const [language, setLanguage] = useState<Language>('node');
  const id = useId();
  const { title, lines } = recipes[recipe];
  return (
    <div className={styles.recipe}>
      <div className={styles.recipeHead}>
        <label htmlFor={id}>{title} in</label>
        <select id={id} value={language} onChange={(event) => setLanguage(event.target.value as Language)}>
          {languages.map((name) => (
            <option key={name} value={name}>
              {languageNames[name]}
            </option>
          ))}
        </select>
        <CopyButton label="Copy" text={() => lines[language]} copy={copyText} />
      </div>
      <pre className={styles.code}>{lines[language]}</pre>
    </div>
  );
}
