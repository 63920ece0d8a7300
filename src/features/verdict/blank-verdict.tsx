import { headlineOf } from './headline.ts';
import styles from './verdict.module.css';

/** The verdict of a page on which nothing was given yet. */
export function BlankVerdict() {
  return (
    <section className={styles.verdict} aria-labelledby="verdict-title" id="verdict">
      <div className={styles.head}>
        <h2 id="verdict-title" tabIndex={-1}>
          Verdict
        </h2>
      </div>
      <p className={styles.headline}>{headlineOf('blank', undefined)}</p>
    </section>
  );
}
