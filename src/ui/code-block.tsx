import styles from './code-block.module.css';
import { revealLines } from './reveal.ts';

/** Lines to be read and taken along: a command, a program, a document. What cannot be seen is named. */
export function CodeBlock({ text }: { readonly text: string }) {
  return (
    <pre className={styles.code} translate="no">
      {revealLines(text)}
    </pre>
  );
}
