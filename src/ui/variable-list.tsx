import { reveal } from './reveal.ts';
import styles from './variable-list.module.css';

interface Variable {
  readonly name: string;
  /** What it must hold, in words. */
  readonly what: string;
}

/** The variables of a text that is to be taken along, each once, with what it must hold. */
export function VariableList({ variables }: { readonly variables: readonly Variable[] }) {
  return (
    <>
      <h3>The variables</h3>
      <dl className={styles.list}>
        {variables.map(({ name, what }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{reveal(what)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
