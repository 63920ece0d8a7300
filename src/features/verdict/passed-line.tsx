import type { Analysis } from '../../core/analyse.ts';
import { passedWords } from './passed-words.ts';
import styles from './verdict.module.css';

/** What was found right: without it nobody knows whether "no fault" says much or little. */
export function PassedLine({ analysis }: { readonly analysis: Analysis }) {
  const words = passedWords(analysis);
  return words === undefined ? null : <p className={styles.passed}>{words}</p>;
}
