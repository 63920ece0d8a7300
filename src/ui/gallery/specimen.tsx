import type { ReactNode } from 'react';
import styles from './gallery.module.css';

/** The states of one component, by name. */
export type States = Readonly<Record<string, ReactNode>>;

interface SpecimenProps {
  /** The file of the component, without its ending. */
  readonly name: string;
  readonly states: States;
}

/** One component in all its states. */
export function Specimen({ name, states }: SpecimenProps) {
  return (
    <section className={styles.specimen} id={name} data-component={name} aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{name}</h2>
      <div className={styles.states}>
        {Object.entries(states).map(([state, shown]) => (
          <div key={state} className={styles.state}>
            <p className={styles.name}>{state}</p>
            <div>{shown}</div>
          </div>
        ))}
      </div>
    </section>
  );
}
