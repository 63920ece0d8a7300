import { toCitation } from '../../core/catalogue/sources.ts';
import { markWords } from '../../core/catalogue/words.ts';
import type { Change } from '../../core/migration/change.ts';
import { reveal } from '../../ui/reveal.ts';
import { SourceLink } from '../../ui/source-link.tsx';
import styles from './migration.module.css';
import { RecipeFold, type RenderRecipe } from './recipe-fold.tsx';

interface ChangeViewProps {
  readonly change: Change;
  readonly renderRecipe: RenderRecipe;
}

/** One change: what to do, before and after, why it is on its list, and where it stands. */
export function ChangeView({ change, renderRecipe }: ChangeViewProps) {
  const { title, step, before, after, because, applies, source, mark, date, note, recipe } = change;
  const { source: document } = toCitation(source);
  return (
    <li className={`${styles.change} ${styles[applies]}`}>
      <h4>{title}</h4>
      {applies !== 'already' && <p>{step}</p>}
      <dl className={styles.pair}>
        <dt>before</dt>
        <dd>{reveal(before)}</dd>
        <dt>after</dt>
        <dd>{after}</dd>
      </dl>
      <p className={styles.soft}>
        {because} Source: <SourceLink label={source} title={document.title} url={document.url} />,{' '}
        {markWords[mark]}, read {date}.{note && ` ${note}`}
      </p>
      {recipe !== undefined && applies !== 'already' && <RecipeFold recipe={recipe} render={renderRecipe} />}
    </li>
  );
}
