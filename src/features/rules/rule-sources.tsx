import { markWords } from '../../core/catalogue/words.ts';
import type { RuleSource } from '../../core/rule-reference/rule.ts';
import { SourceLink } from '../../ui/source-link.tsx';
import styles from './rules.module.css';

/** Where a rule stands, how that document knows it, and when it was read. */
export function RuleSources({ sources }: { readonly sources: readonly RuleSource[] }) {
  return (
    <>
      <h4>Sources</h4>
      <ul className={styles.sources}>
        {sources.map(({ reference, title, url, read, mark }) => (
          <li key={reference}>
            <SourceLink label={reference} title={title} url={url} />{' '}
            <span className={styles.small}>
              {markWords[mark]}
              {read !== undefined && `, read ${read}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
